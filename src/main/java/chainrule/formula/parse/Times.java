package chainrule.formula.parse;

/** What can stand between two factors. */
public enum Times {
  JUXTAPOSED(""),
  DOT("\\cdot"),
  CROSS("\\times"),
  STAR("*"),
  ELEMENTWISE("\\odot"),
  SLASH("/");

  private final String spelling;

  Times(String spelling) {
    this.spelling = spelling;
  }

  String spelling() {
    return spelling;
  }
}
