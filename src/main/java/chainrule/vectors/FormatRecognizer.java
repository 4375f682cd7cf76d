package chainrule.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Recognises the format of a file of word vectors by its first bytes. */
final class FormatRecognizer {
  private static final Pattern GAP = Pattern.compile("[ \t]+");
  private static final String NUMBERS = "0123456789+-.,eENnAaIiFf \t\r";

  private FormatRecognizer() {}

  /** The format; GLOVE for whatever has no header. */
  static Format of(VectorInput bytes) throws IOException {
    String start = new String(bytes.peekAll(), StandardCharsets.ISO_8859_1);
    String header = line(start, 0);
    if (!VectorHeader.isHeader(header)) {
      return Format.GLOVE;
    }
    int first = Math.min(start.length(), header.length() + 1);
    return isText(start, first, VectorHeader.dimension(header))
        ? Format.WORD2VEC_TEXT
        : Format.WORD2VEC_BINARY;
  }

  /**
   * Whether the line after the header is one of text: after its word there are mostly digits, and
   * it has as many numbers as there should be, or there is no byte that text has not as far as a
   * vector of float32 would go. Such a vector may well begin with the byte of a line's end.
   */
  private static boolean isText(String start, int from, int dimension) {
    String line = line(start, from);
    long end = from + line.length() + (long) Float.BYTES * dimension;
    return isMostlyDigits(line)
        && (numbers(line) == dimension
            || start
                .substring(from, (int) Math.min(end, start.length()))
                .chars()
                .allMatch(FormatRecognizer::isOfText));
  }

  private static boolean isOfText(int character) {
    return character >= ' ' || "\t\r\n".indexOf(character) >= 0;
  }

  /** How many parts there are after the word. */
  private static long numbers(String line) {
    return GAP.splitAsStream(line.strip()).count() - 1;
  }

  private static boolean isMostlyDigits(String line) {
    String numbers = line.substring(line.indexOf(' ') + 1);
    return 2 * numbers.chars().filter(c -> NUMBERS.indexOf(c) >= 0).count() >= numbers.length();
  }

  private static String line(String text, int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }
}
