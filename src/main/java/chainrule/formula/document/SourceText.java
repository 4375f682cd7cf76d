package chainrule.formula.document;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text with the name of the file that it is from. Immutable. */
public final class SourceText {
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n]");

  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * A text.
   *
   * @param name that of its file
   * @param text all of it
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    Matcher lineBreak = LINE_BREAK.matcher(text);
    while (lineBreak.find()) {
      starts.add(lineBreak.end());
    }
    return starts.build().toArray();
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** All of the text. */
  public String text() {
    return text;
  }

  /** How many characters come before a place. */
  public int offset(Place place) {
    return lineStarts[place.line() - 1] + place.column() - 1;
  }

  /** Where the character is that has so many before it. */
  Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(name, line + 1, offset - lineStarts[line] + 1);
  }
}
