/**
 * The value of an expression at a point, exact derivatives included, within a budget. {@link
 * chainrule.formula.eval.Evaluator} is the way in; a class behind it evaluates one kind of
 * expression each. Imports {@code chainrule.formula.ast} and {@code chainrule.formula.shape}.
 */
package chainrule.formula.eval;
