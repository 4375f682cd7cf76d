package chainrule.formula.study;

/** What formulas are made of, as patterns of their text; brackets nest three deep. */
final class Pieces {
  /** A subscript, a superscript, a prime. */
  static final String SCRIPT = "(?:_(?:\\{[^{}]*\\}|[a-zA-Z0-9])|\\^\\\\top|\\^\\{[^{}]*\\}|')";

  /** A letter with its accent and its scripts. */
  static final String NAME =
      "(?:\\\\hat ?[a-zA-Z]|(?<!(?<!_)[a-zA-Z]|[\\\\_^])(?<!\\\\hat ?)[a-zA-Z])(?![a-zA-Z])"
          + SCRIPT
          + "*";

  /** A sum with its range. */
  static final String SUM =
      "\\\\sum(?![a-zA-Z])(?:_(?:\\{[^{}]*\\}|[a-z]))?(?:\\^(?:\\{[^{}]*\\}|[A-Z]))?";

  /** A function that is written before its argument. */
  static final String FUNCTION = "\\\\(?:log|exp|sigma)(?![a-zA-Z])";

  /** A function or a sum with its range. */
  static final String OPERATOR = "(?:" + FUNCTION + "|" + SUM + ")";

  private static final String INSIDE = "(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*";

  /** Braces and what they hold. */
  static final String BRACES = "\\{" + INSIDE + "\\}";

  /** Brackets and what they hold. */
  static final String ROUND =
      "[(\\[](?:[^()\\[\\]]|[(\\[](?:[^()\\[\\]]|[(\\[][^()\\[\\]]*[)\\]])*[)\\]])*[)\\]]";

  /** A function of what stands in brackets behind it. */
  static final String CALL = FUNCTION + "'?\\s*" + ROUND;

  /** A power of e. */
  static final String POWER_OF_E = "e\\^" + BRACES;

  private static final String PART = "(?:" + BRACES + "|[0-9A-Za-z])";

  /** A fraction. */
  static final String FRACTION = "\\\\frac\\s*" + PART + "\\s*" + PART;

  /** A fraction; its groups are what stands above and below. */
  static final String ABOVE_AND_BELOW = "\\\\frac\\s*(" + PART + ")\\s*(" + PART + ")";

  private static final String DIFFERENTIAL = "(?:\\\\partial|d(?=[A-Za-z(\\\\]))";

  /** The derivative of something; its group is that. */
  static final String DERIVATIVE =
      "\\\\frac\\{"
          + DIFFERENTIAL
          + "(?!\\})("
          + INSIDE
          + ")\\}\\{"
          + DIFFERENTIAL
          + INSIDE
          + "\\}";

  /** The derivative of what stands behind it. */
  static final String DIFFERENTIATION =
      "\\\\frac\\{(?:\\\\partial|d)\\}\\{" + DIFFERENTIAL + INSIDE + "\\}";

  /** What can be multiplied. */
  static final String FACTOR =
      "(?:"
          + String.join("|", CALL, FUNCTION + "\\s*" + NAME, POWER_OF_E, FRACTION, NAME, ROUND)
          + ")";

  /** One minus something; its group is that. */
  static final String COMPLEMENT =
      "(?<![0-9_^{])1\\s*-\\s*("
          + String.join("|", CALL, "\\\\sigma(?![a-z])", FRACTION, NAME)
          + ")";

  /** How a transpose is written. */
  static final String TRANSPOSE = "^\\top";

  /** A sum in brackets, transposed or not. */
  static final String BRACKET =
      "(?<!\\\\[a-z]{1,9}|[a-zA-Z]{2}|')(?=[(\\[][^|,]*[-+])" + ROUND + "(?:\\^\\\\top)?";

  /** A name or a sum in brackets. */
  static final String VECTOR = "(?:" + NAME + "|" + BRACKET + ")";

  /** What stands below a ∂; its group is the letter with its subscript. */
  static final String VARIABLE =
      "(?:\\}\\{\\s*|/)(?:\\\\partial|d)\\s*([a-zA-Z](?:_(?:\\{[^{}]*\\}|[a-zA-Z0-9]))?)(?![a-zA-Z])";

  /** A vector of several: a small letter with a subscript, which is the group. */
  static final String ONE_OF_SEVERAL =
      "(?<!\\\\)(?<!\\\\[a-z])(?<!\\\\[a-z]{2})(?<!\\hat ?)([a-z]_(?:\\{[^{}]*\\}|[a-z0-9]))";

  private Pieces() {}
}
