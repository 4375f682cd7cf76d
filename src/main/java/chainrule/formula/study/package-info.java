/**
 * How good is the checker? Slips put into true claims, false alarms, speed. The slips know LaTeX
 * text only; what a line was read as is written down for judges of another program. Imports nothing
 * of ours outside {@code chainrule.formula}.
 */
package chainrule.formula.study;
