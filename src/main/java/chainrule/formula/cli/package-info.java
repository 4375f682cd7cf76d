/**
 * The checker from a shell. Writes JSON with gson; imports nothing of ours outside {@code chainrule.formula}.
 */
package chainrule.formula.cli;
