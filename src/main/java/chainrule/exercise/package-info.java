/**
 * Exercises: a question, what its answer may not contain, and what kind of mistake is in an answer.
 * Ladders: a derivation that is asked for line by line.
 *
 * <pre>
 *   03-1.tex ▶ Exercise ─ check(cell) ▶ Feedback (open, refused, wrong, right; hints that unfold)
 *                                          └▶ ExerciseProgress (one small file) ▶ ProgressTable
 *   ladder/03.tex ▶ Ladder ─ check(cell) ▶ Climb (which line is which rung) ▶ LadderFeedback
 * </pre>
 *
 * <p>May import {@code check} and {@code formula}, which decide whether an answer is true. No
 * feedback holds an answer, and neither does the file of an exercise. That of a ladder is the whole
 * derivation, of which a line is shown after three wrong tries, and all of it at the end.
 */
package chainrule.exercise;
