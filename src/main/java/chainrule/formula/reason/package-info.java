/**
 * Why does a line follow? Two sides that are equal are rewritten under a set of rules until they
 * are the same expression; the cheapest such set is the reason. {@link
 * chainrule.formula.reason.ReasonSearch} is the way in. Imports {@code chainrule.formula.ast},
 * {@code chainrule.formula.shape} and {@code chainrule.formula.verify}.
 */
package chainrule.formula.reason;
