/**
 * Arrays of numbers, and arrays of numbers with infinitesimal parts: exact forward differentiation.
 *
 * <pre>
 *   (a + Σ a_k ε_k)(b + Σ b_k ε_k) = ab + Σ (a_k b + a b_k) ε_k        ε_j ε_k = 0
 * </pre>
 *
 * <p>A derivative inside a derivative has infinitesimals of a higher level, whose coefficients are
 * such numbers again. The coefficients at the bottom are doubles, or decimals of as many digits as
 * are asked for. Imports nothing of ours.
 */
package chainrule.formula.eval.array;
