package chainrule.formula.parse;

/** The kinds of brackets. */
public enum Bracket {
  /** {@code {…}}, which print as nothing. */
  BRACES("", ""),
  PARENTHESES("(", ")"),
  SQUARE("[", "]"),
  /** {@code \{…\}}. */
  CURLY("\\{", "\\}"),
  ANGLE("\\langle", "\\rangle");

  private final String open;
  private final String close;

  Bracket(String open, String close) {
    this.open = open;
    this.close = close;
  }

  String around(String contents) {
    return open + contents + close;
  }
}
