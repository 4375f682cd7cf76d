/**
 * What a formula is once its letters have a meaning: expressions, the shapes of their values on
 * symbolic sizes, and their way back to LaTeX. Imports nothing of ours but {@code
 * chainrule.formula.eval.array}'s functions of one number.
 */
package chainrule.formula.ast;
