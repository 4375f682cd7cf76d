package chainrule.formula;

/**
 * A line in one row of a terminal, with a mark below a place in it; what is far from there is left
 * out.
 *
 * @param text the row
 * @param at how many of its characters come before the place
 */
record MarkedLine(String text, int at) {
  private static final int MOST_BEFORE = 60;
  private static final int MOST_BEHIND = 40;
  private static final String LEFT_OUT = "… ";

  /**
   * The row around a place.
   *
   * @param latex the line as it was typed
   * @param place how many of its characters come before the place
   */
  static MarkedLine of(String latex, int place) {
    int end = Math.min(place, latex.length());
    String before = inOneRow(latex.substring(0, end));
    String behind = inOneRow(latex.substring(end));
    String near = before.substring(Math.max(0, before.length() - MOST_BEFORE));
    String shown = near.length() < before.length() ? LEFT_OUT + near : before;
    String rest = behind.length() > MOST_BEHIND ? behind.substring(0, MOST_BEHIND) + " …" : behind;
    return new MarkedLine(shown + rest, shown.length());
  }

  /** A text with a blank for each run of blanks and ends of lines. */
  static String inOneRow(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The row and the mark below it, where so many characters stand before the row. */
  String below(int indent) {
    return text + "\n" + " ".repeat(indent + at) + "^";
  }
}
