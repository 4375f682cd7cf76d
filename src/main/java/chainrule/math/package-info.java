/**
 * The pure functions of the course, each with its derivative: σ, log σ, softmax, log-sum-exp,
 * cross-entropy, leaky ReLU.
 *
 * <p>Imports nothing of ours. Everything is computed with {@link java.lang.StrictMath}, so equal
 * arguments give equal bits on every machine, and nothing overflows: {@code log σ} and {@code log
 * softmax} are functions of their own, never the log of a rounded value.
 */
package chainrule.math;
