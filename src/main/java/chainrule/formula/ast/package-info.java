/**
 * What a formula is once its letters have a meaning: expressions, each of which knows the shape of
 * its value since it was made, and their way back to LaTeX. Imports {@code chainrule.formula.shape}
 * and nothing else of ours.
 */
package chainrule.formula.ast;
