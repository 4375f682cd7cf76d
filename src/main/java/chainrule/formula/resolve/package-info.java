/**
 * Gives every letter its meaning: syntax trees of {@code chainrule.formula.parse} become the
 * expressions of {@code chainrule.formula.ast}, by the names of a setting.
 */
package chainrule.formula.resolve;
