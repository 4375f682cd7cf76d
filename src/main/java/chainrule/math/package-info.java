/**
 * σ, log σ, softmax, log-sum-exp, cross-entropy and leaky ReLU, each with its derivative; random
 * points to try formulas at; the argument checks of the whole library.
 *
 * <p>Imports no other package of this library. Everything is computed with {@link
 * java.lang.StrictMath}, so equal arguments give equal bits on every machine, and nothing
 * overflows: {@code log σ} and {@code log softmax} are functions of their own, never the log of a
 * rounded value.
 */
package chainrule.math;
