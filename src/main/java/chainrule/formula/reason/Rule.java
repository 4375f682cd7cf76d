package chainrule.formula.reason;

/**
 * A rewriting with a name.
 *
 * @param name what it is called
 * @param rewrite what it does
 */
record Rule(RuleName name, Rewrite rewrite) {}
