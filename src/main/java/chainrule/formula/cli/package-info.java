/**
 * The checker from a shell: documents in, verdicts out as text or JSON. Uses the public types,
 * {@code formula.document} and {@code formula.output}; third party: gson, and picocli for the
 * options.
 */
package chainrule.formula.cli;
