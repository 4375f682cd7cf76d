package chainrule.formula.document;

import java.util.function.IntUnaryOperator;

/** A text of which each character knows where it stands in its file. Immutable. */
public final class PlacedText {
  private final SourceText source;
  private final String text;
  private final IntUnaryOperator origin;

  PlacedText(SourceText source, String text, IntUnaryOperator origin) {
    this.source = source;
    this.text = text;
    this.origin = origin;
  }

  /** The whole of a file. */
  public static PlacedText of(SourceText source) {
    return new PlacedText(source, source.text(), IntUnaryOperator.identity());
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The file that it is from. */
  public SourceText source() {
    return source;
  }

  /** How many characters of the file come before this one. */
  public int origin(int index) {
    return origin.applyAsInt(index);
  }

  /** Where a character stands. */
  public Place place(int index) {
    return source.place(origin(index));
  }

  /** A part of it. */
  public PlacedText part(int start, int end) {
    return new PlacedText(source, text.substring(start, end), k -> origin.applyAsInt(start + k));
  }
}
