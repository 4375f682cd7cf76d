/**
 * From text to a syntax tree: rows, tokens, and how each row is put together. The grammar, {@code
 * Formula.g4}, is the language's reference; the parser beside these classes is generated from it,
 * and neither it nor ANTLR is seen outside. Imports nothing of ours.
 */
package chainrule.formula.parse;
