/**
 * The claims of five write-ups, as printed, and what became of each. The facts are read from {@code
 * claims.json} with gson; imports nothing of ours outside {@code chainrule.formula}.
 */
package chainrule.writeups;
