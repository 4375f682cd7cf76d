/**
 * “Your turn”: a question, what its answer may not contain, and what is to be said about an answer.
 *
 * <pre>
 *   03-1.tex ▶ Exercise ─ check(cell) ▶ Feedback (open, refused, wrong, right; hints that unfold)
 *                                          └▶ Marks (one small file) ▶ Board
 * </pre>
 *
 * <p>May import {@code check} and {@code formula}, which judge; only {@code notebook} uses it. No
 * feedback holds an answer, and neither does any file of an exercise: the checker knows calculus.
 */
package chainrule.exercise;
