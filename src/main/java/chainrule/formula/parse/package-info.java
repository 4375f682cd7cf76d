/**
 * From text to the tree that the grammar sees. The grammar, {@code Formula.g4}, is the language's
 * reference; the parser beside these classes is generated from it. Imports nothing of ours.
 */
package chainrule.formula.parse;
