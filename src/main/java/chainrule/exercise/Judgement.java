package chainrule.exercise;

import java.util.Optional;

/** What is said of an answer in a notebook: to an exercise, or on a ladder. */
public sealed interface Judgement permits Feedback, LadderFeedback {
  /** The name of the exercise or ladder; empty for one of your own. */
  String id();

  /** What it is about, in a few words. */
  String title();

  /** What became of the answer, or of its last line. */
  AnswerOutcome outcome();

  /** What is to be said at once. */
  String sentence();

  /** What to look at. */
  Optional<Object> evidence();

  /** The kind of slip, in a sentence, where there is one. */
  Optional<String> slip();

  /** The share of a mark that the answer is worth, from 0 to 1. */
  double share();
}
