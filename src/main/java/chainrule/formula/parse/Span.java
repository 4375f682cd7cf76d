package chainrule.formula.parse;

/**
 * A part of a row.
 *
 * @param source the whole row, without macros
 * @param start how many characters of it come before the part
 * @param end how many characters of it come before what follows the part
 */
public record Span(Expansion source, int start, int end) {
  /** From where this part starts up to where a later one ends. */
  Span to(Span later) {
    return new Span(source, start, later.end);
  }

  /** The part without macros. */
  public String text() {
    return source.latex().substring(start, end);
  }

  /** The part as it was typed; a macro of which it is a piece is there as a whole. */
  public String typed() {
    return source.typed(start, end);
  }

  /** How many characters of the typed row come before the part. */
  public int typedStart() {
    return source.typedStart(start);
  }

  @Override
  public String toString() {
    return start + ".." + end + " “" + text() + "”";
  }
}
