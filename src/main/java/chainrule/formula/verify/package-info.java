/**
 * Does a claim hold? Points are drawn from a space, both sides are evaluated there and compared,
 * and what is found is data. {@link chainrule.formula.verify.ClaimVerifier} is the way in. Imports
 * {@code chainrule.formula.ast}, {@code chainrule.formula.shape} and {@code
 * chainrule.formula.eval}.
 */
package chainrule.formula.verify;
