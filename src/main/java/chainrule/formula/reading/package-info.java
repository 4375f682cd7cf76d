/**
 * Gives every letter its meaning: parse trees of {@code chainrule.formula.grammar} become the
 * expressions of {@code chainrule.formula.tree}, by the names of a setting.
 */
package chainrule.formula.reading;
