package chainrule.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Reads lines of a word and its numbers. The numbers are the last d of a line, so that a word may
 * have spaces in it.
 */
final class TextVectorReader {
  private static final Pattern GAP = Pattern.compile("[ \t]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final VectorInput bytes;
  private final VectorTable table;
  private final WordDecoder decoder;
  private long line;

  TextVectorReader(VectorInput bytes, VectorTable table, WordDecoder decoder) {
    this.bytes = bytes;
    this.table = table;
    this.decoder = decoder;
  }

  /** The length of the vector in the next line: how many numbers it ends with, after a word. */
  static int dimension(VectorInput bytes) throws IOException {
    byte[] line = bytes.peekLine();
    String[] parts =
        GAP.splitAsStream(new String(line, StandardCharsets.ISO_8859_1).strip())
            .toArray(String[]::new);
    int first = parts.length;
    while (first > 1 && isNumber(parts[first - 1])) {
      first--;
    }
    if (first == parts.length) {
      FileSignatures.refuseText(bytes);
      refuseZero(line, 1, bytes);
      throw bytes.broken(
          "line 1 is not a word and its numbers, so this is not a file of word vectors");
    }
    return parts.length - first;
  }

  /** Reads every line, or until the table is full; refuses a first line that may be cut. */
  void readWithoutHeader() throws IOException {
    read();
    if (line == 1) {
      refuseOpenEnd();
    }
  }

  private void read() throws IOException {
    while (!table.isFull() && !bytes.atEnd()) {
      line++;
      read(bytes.takeLine(line));
    }
  }

  /** Reads as many words as the header promised, or until the table is full. */
  void readAfterHeader(int promised) throws IOException {
    line = 1;
    read();
    if (!table.isFull()) {
      throw bytes.broken("it ends after %d of %d words".formatted(table.size(), promised));
    }
    refuseOpenEnd();
    while (table.size() == promised && !bytes.atEnd()) {
      line++;
      if (!isBlank(bytes.takeLine(line))) {
        throw bytes.broken(
            "line %d comes after the %d words of its header".formatted(line, promised));
      }
    }
  }

  private void refuseOpenEnd() {
    if (bytes.isOpenEnded()) {
      throw bytes.broken(
          "line %d has no line end, so the file was cut; if it is whole, end it with a line end"
              .formatted(line));
    }
  }

  /** Refuses a line with a byte that is zero. */
  private static void refuseZero(byte[] text, long line, VectorInput bytes) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == 0) {
        throw bytes.broken("byte %d of line %d is 00, which no text has".formatted(i + 1, line));
      }
    }
  }

  private void read(byte[] text) {
    if (isBlank(text)) {
      return;
    }
    refuseZero(text, line, bytes);
    int end = text.length;
    for (int i = table.dimension() - 1; i >= 0; i--) {
      end = trimmed(text, end);
      int start = gapBefore(text, end);
      if (start == 0) {
        throw ragged(table.dimension() - 1 - i);
      }
      table.entries()[table.offset() + i] = number(text, start, end);
      end = start;
    }
    table.add(word(text, end - 1));
  }

  /** The word, which ends here; there are too many numbers if a part of it is one. */
  private String word(byte[] text, int end) {
    String word = decoder.decode(text, end, "line", line);
    int gap = Math.max(word.lastIndexOf(' '), word.lastIndexOf('\t'));
    if (gap >= 0 && isNumber(word.substring(gap + 1))) {
      throw ragged(
          (int) GAP.splitAsStream(word).filter(TextVectorReader::isNumber).count()
              + table.dimension());
    }
    return word;
  }

  private float number(byte[] text, int start, int end) {
    String digits = new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    float number = parsed(digits);
    if (!Float.isFinite(number)) {
      throw bytes.broken(
          "in line %d, '%s' is not a finite number%s"
              .formatted(
                  line,
                  WordDecoder.shown(Arrays.copyOfRange(text, start, end)),
                  digits.contains(",") ? "; the decimal sign is a point" : ""));
    }
    return number;
  }

  /** NaN for what is no number; Java alone would also take "1f" and "0x1p3". */
  private static float parsed(String digits) {
    try {
      char last = digits.charAt(digits.length() - 1);
      return last <= '9' && digits.indexOf('x') < 0 ? Float.parseFloat(digits) : Float.NaN;
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  private IllegalArgumentException ragged(int numbers) {
    return bytes.broken(
        "line %d has %d numbers, and there should be %d"
            .formatted(line, numbers, table.dimension()));
  }

  private static boolean isNumber(String digits) {
    return NUMBER.matcher(digits).matches();
  }

  private static boolean isBlank(byte[] text) {
    return trimmed(text, text.length) == 0;
  }

  private static int trimmed(byte[] text, int end) {
    int last = end;
    while (last > 0 && (isGap(text[last - 1]) || text[last - 1] == '\r')) {
      last--;
    }
    return last;
  }

  private static int gapBefore(byte[] text, int end) {
    int start = end;
    while (start > 0 && !isGap(text[start - 1])) {
      start--;
    }
    return start;
  }

  private static boolean isGap(byte character) {
    return character == ' ' || character == '\t';
  }
}
