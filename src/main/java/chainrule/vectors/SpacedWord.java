package chainrule.vectors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out whether a damaged binary file has a word with a space in it. A word ends at its first
 * space; the rest of the word is then read as numbers, and the last bytes of the vector as the
 * beginning of the next word.
 */
final class SpacedWord {
  private static final int LONGEST_REST = 64;

  private SpacedWord() {}

  /** Whether a word is not UTF-8 or has a control character, as words of real files have not. */
  static boolean isDoubtful(byte[] word) {
    return !WordDecoder.isUtf8(word) || hasControl(word);
  }

  /**
   * The rest of a word behind its first space, if there seems to be one.
   *
   * @param entries the vector that was read after the word: d entries from an offset on. Not
   *     modified.
   * @param next the bytes behind the vector, as far as they are of interest
   */
  static Optional<byte[]> rest(float[] entries, int offset, int d, byte[] next) {
    byte[] start = bytes(entries, offset, Math.min(d, LONGEST_REST / Float.BYTES));
    for (int space = 1; space < start.length; space++) {
      byte[] rest = Arrays.copyOf(start, space);
      if (start[space] == ' ' && !isDoubtful(rest) && wordFollows(next, space + 1)) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /** Whether a word, or the end of the file, follows the bytes that belong to the vector. */
  private static boolean wordFollows(byte[] next, int from) {
    if (next.length <= from) {
      return next.length == from;
    }
    int start = next[from] == '\n' ? from + 1 : from;
    int end = start;
    while (end < next.length && next[end] != ' ') {
      end++;
    }
    return end == next.length
        ? end == start
        : end > start && !isDoubtful(Arrays.copyOfRange(next, start, end));
  }

  private static byte[] bytes(float[] entries, int offset, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(entries, offset, count);
    return bytes.array();
  }

  private static boolean hasControl(byte[] word) {
    for (byte character : word) {
      if ((character >= 0 && character < ' ') || character == 0x7f) {
        return true;
      }
    }
    return false;
  }

  /** Two arrays of bytes with a space between them. */
  static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.write(' ');
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
