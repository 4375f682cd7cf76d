package chainrule.exercise;

/** The state of an exercise. */
public enum AnswerOutcome {
  /** Not answered yet. */
  OPEN,
  /** Not an answer: the question was repeated or changed, or it contains what is not allowed. */
  REFUSED,
  /** An answer that is not true. */
  WRONG,
  /** A true answer. */
  RIGHT;

  /** Whether something was answered, but not rightly. */
  boolean isFailedAttempt() {
    return this == REFUSED || this == WRONG;
  }
}
