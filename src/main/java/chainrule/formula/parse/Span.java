package chainrule.formula.parse;

/**
 * A part of a row.
 *
 * @param source the whole row
 * @param start how many characters come before the part
 * @param end how many characters come before what follows it
 */
public record Span(String source, int start, int end) {
  /** The part as it was typed. */
  public String text() {
    return source.substring(start, end);
  }

  @Override
  public String toString() {
    return start + ".." + end + " “" + text() + "”";
  }
}
