/**
 * Checks whether a claimed gradient is the gradient: numeric derivatives, each with an estimate of
 * its own error, and a verdict.
 *
 * <p>Imports no other package of this library, so a check shares no code with what it checks. A
 * numeric derivative is computed from values of f only, or of its terms where f is a sum; an exact
 * derivative from f evaluated with numbers that carry their derivatives. Neither uses the claim.
 */
package chainrule.check;
