/**
 * The value of an expression at a point, exact derivatives included, within a budget. Imports
 * {@code chainrule.formula.ast} and the arrays of {@code chainrule.formula.eval.array}.
 */
package chainrule.formula.eval;
