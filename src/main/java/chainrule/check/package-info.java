/**
 * Is a claimed gradient the gradient? Numeric derivatives, each with an estimate of its own error,
 * and a verdict.
 *
 * <p>Imports nothing of ours: the judge must not know the accused. The numeric side sees values of
 * f and nothing else, or of its terms where f is a sum; the exact side, where it is asked for, sees
 * f written in numbers that carry their derivatives, and no claim either.
 */
package chainrule.check;
