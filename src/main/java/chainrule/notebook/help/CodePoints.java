package chainrule.notebook.help;

/** Positions in a text: Jupyter counts code points, Java counts the units of UTF-16. */
public final class CodePoints {
  private CodePoints() {}

  /** The place in Java's count; a position behind the end is the end. */
  public static int toUtf16(String text, int codePoints) {
    int all = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, all)));
  }

  /** The position in Jupyter's count. */
  public static int fromUtf16(String text, int place) {
    return text.codePointCount(0, place);
  }
}
