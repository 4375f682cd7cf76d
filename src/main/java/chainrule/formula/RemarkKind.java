package chainrule.formula;

/** What a remark on a line is about. */
public enum RemarkKind {
  /** How the line was read, where it could have been read otherwise. */
  READING,
  /** All that the line does is to repeat a definition, or to make one. */
  DEFINITION,
  /** The line gives a name that nobody has declared its meaning. */
  DEFINES,
  /** Two sides are not equal. */
  NOT_EQUAL,
  /** Two sides are equal but at special points, such as x = 0. */
  SPECIAL_POINT,
  /** A shape does not fit. */
  SHAPE,
  /** What could be written in the place of what does not fit. */
  ADVICE,
  /** A name is neither bound nor defined. */
  UNKNOWN_NAME,
  /** The line cannot be read. */
  SYNTAX,
  /** A side has no value, or it takes too much to compute it. */
  NO_VALUE,
  /** Nothing is claimed, and why. */
  NO_CLAIM,
  /** The search for a true line near this one ended before everything was tried. */
  SEARCH_STOPPED,
  /** The line is false in general, and true under a condition. */
  HOLDS_UNDER_CONDITION,
  /** The line is false in its setting, and true in another one. */
  HOLDS_ELSEWHERE,
  /** The line is a row of the display above it. */
  CONTINUATION;

  /** Whether it is about other lines that could be true, which an exercise does not speak of. */
  boolean isAdvice() {
    return switch (this) {
      case ADVICE, SEARCH_STOPPED, HOLDS_UNDER_CONDITION, HOLDS_ELSEWHERE -> true;
      default -> false;
    };
  }
}
