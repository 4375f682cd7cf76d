/**
 * Exercises: a question, what its answer may not contain, and what kind of mistake is in an answer.
 *
 * <pre>
 *   03-1.tex ▶ Exercise ─ check(cell) ▶ Feedback (open, refused, wrong, right; hints that unfold)
 *                                          └▶ ExerciseProgress (one small file) ▶ ProgressTable
 * </pre>
 *
 * <p>May import {@code check} and {@code formula}, which decide whether an answer is true. No
 * feedback holds an answer, and neither does the file of an exercise.
 */
package chainrule.exercise;
