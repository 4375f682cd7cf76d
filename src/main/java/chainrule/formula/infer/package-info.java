/**
 * Declarations for names that a derivation uses and nobody has declared. The resolver's own faults
 * say which names are missing and which shapes do not fit; conventions of the field choose where
 * these leave a choice.
 *
 * <p>Imports {@code formula.parse}, {@code formula.resolve}, {@code formula.ast} and {@code
 * formula.shape}.
 */
package chainrule.formula.infer;
