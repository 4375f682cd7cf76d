package chainrule.formula.parse;

/** Accents that Unicode writes behind their letter: x̂, x̄, x̃, x⃗, ẋ. */
final class CombiningAccents {
  private CombiningAccents() {}

  static boolean isAt(String latex, int place) {
    return place < latex.length()
        && place > 0
        && Character.isLetter(latex.charAt(place - 1))
        && !command(latex.charAt(place)).isEmpty();
  }

  /** The command, or "" for any other character. */
  static String command(char accent) {
    return switch (accent) {
      case '\u0302' -> "\\hat";
      case '\u0303' -> "\\tilde";
      case '\u0304', '\u0305' -> "\\bar";
      case '\u0307' -> "\\dot";
      case '\u20D7' -> "\\vec";
      default -> "";
    };
  }
}
