/**
 * Declarations for names that a derivation uses and nobody has declared: what shape each has is
 * inferred from the lines, by the resolver's own rules for shapes, and by the conventions of the
 * field where these leave a choice.
 *
 * <p>Imports {@code formula.parse}, {@code formula.resolve}, {@code formula.ast} and {@code
 * formula.shape}.
 */
package chainrule.formula.infer;
