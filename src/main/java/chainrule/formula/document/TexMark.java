package chainrule.formula.document;

/**
 * Something in a file of LaTeX that is more than a character.
 *
 * @param kind what it is
 * @param name that of an environment, or a command with its backslash
 * @param start where it begins
 * @param end where what follows it begins
 */
record TexMark(Kind kind, String name, int start, int end) {
  /** What there is. */
  enum Kind {
    COMMENT,
    BEGIN,
    END,
    COMMAND,
    OPEN_DISPLAY,
    CLOSE_DISPLAY,
    OPEN_INLINE,
    CLOSE_INLINE,
    DOLLARS,
    DOLLAR,
    BLANK_LINE,
    ESCAPE
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
