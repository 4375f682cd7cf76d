/**
 * The checker from a shell: documents in, verdicts out as text or JSON. Uses the public types and
 * {@code formula.document}; third party: gson, and picocli for the options.
 */
package chainrule.formula.cli;
