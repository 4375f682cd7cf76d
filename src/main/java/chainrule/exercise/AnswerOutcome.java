package chainrule.exercise;

/** What became of an exercise. */
public enum AnswerOutcome {
  /** Nobody has answered yet. */
  OPEN,
  /** It is no answer: the question was repeated or changed, or what it may not contain is in it. */
  REFUSED,
  /** An answer, and it is not true. */
  WRONG,
  /** The answer. */
  RIGHT
}
