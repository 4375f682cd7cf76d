package chainrule.formula.parse;

/** What can stand before a term. */
public enum Sign {
  PLUS("+"),
  MINUS("-");

  private final String spelling;

  Sign(String spelling) {
    this.spelling = spelling;
  }

  String spelling() {
    return spelling;
  }
}
