/**
 * A true line near a false one: small edits of the failing side, then of the text, each one tried
 * as a line. What is found is true; it may not be what the author meant.
 */
package chainrule.formula.repair;
