/**
 * Sentences that say what letters mean: “let $A$ be a symmetric matrix”. A small grammar reads noun
 * phrases of the field; a sentence that denies, or is not understood, says nothing.
 *
 * <p>Imports {@code formula.parse} and {@code formula.infer}.
 */
package chainrule.formula.prose;
