/**
 * The checker from a shell: check a file, make the table of claims, run the studies. Reads and
 * writes JSON with gson; imports nothing of ours outside {@code chainrule.formula}.
 */
package chainrule.formula.cli;
