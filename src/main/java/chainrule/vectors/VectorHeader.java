package chainrule.vectors;

import chainrule.math.FreeMemory;
import java.io.IOException;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and the length of the vectors that a file announces: |V| words of dimension d. They
 * are checked against the size of the file before memory is allocated.
 *
 * @param words |V|
 * @param dimension d
 */
record VectorHeader(int words, int dimension) {
  /** The largest dimension that is read. */
  static final int LARGEST_DIMENSION = 4_096;

  // a word in memory: its characters, its place in the list and in the map, its norm
  private static final int BYTES_OF_A_WORD = 150;
  private static final Pattern HEADER =
      Pattern.compile("[ \\t]*([+-]?\\d+)[ \\t]+([+-]?\\d+)[ \\t\\r]*");
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** Whether a line is a header: two whole numbers. */
  static boolean isHeader(String line) {
    return HEADER.matcher(line).matches();
  }

  /** The dimension that a header says, in 0..2³¹ − 1. */
  static int dimension(String header) {
    BigInteger largest = BigInteger.valueOf(Integer.MAX_VALUE);
    return number(header, 2).max(BigInteger.ZERO).min(largest).intValueExact();
  }

  private static BigInteger number(String header, int group) {
    Matcher numbers = HEADER.matcher(header);
    if (!numbers.matches()) {
      throw new IllegalStateException("not a header: " + header);
    }
    return new BigInteger(numbers.group(group));
  }

  /** Reads a header; refuses one that no file of this size can keep. */
  static VectorHeader of(String line, VectorInput bytes) throws IOException {
    BigInteger words = number(line, 1);
    BigInteger dimension = number(line, 2);
    if (words.signum() < 1 || dimension.signum() < 1) {
      throw bytes.broken(
          "its header says %s words of dimension %s; both must be at least 1"
              .formatted(words, dimension));
    }
    // a letter, and a space and a digit for each entry
    BigInteger least = words.multiply(dimension.shiftLeft(1).add(BigInteger.ONE));
    if (least.compareTo(BigInteger.valueOf(bytes.mostBytes())) > 0) {
      throw bytes.broken(
          "its header promises %s words of dimension %s, which take %s bytes at least, and the file has %d"
              .formatted(words, dimension, least, bytes.size()));
    }
    return of(words.longValueExact(), dimension.longValueExact(), bytes);
  }

  /** The promise of a file without a header. */
  static VectorHeader of(long words, long dimension, VectorInput bytes) {
    if (dimension < 1 || dimension > LARGEST_DIMENSION) {
      throw bytes.broken(
          "its vectors have %d entries; allowed are 1..%d".formatted(dimension, LARGEST_DIMENSION));
    }
    return new VectorHeader((int) Math.min(words, Integer.MAX_VALUE), (int) dimension);
  }

  /** A table for the first words, at most so many. */
  VectorTable table(int most, VectorInput bytes) {
    VectorHeader kept = new VectorHeader(Math.min(words, most), dimension);
    kept.refuseAbove(FreeMemory.bytes(kept.memory()), bytes);
    return new VectorTable(kept, bytes);
  }

  /** About how many bytes of memory the vectors take. */
  private long memory() {
    return words * (BYTES_OF_A_WORD + (long) Float.BYTES * dimension);
  }

  /** Refuses what needs more bytes of memory than there are. */
  void refuseAbove(long heap, VectorInput bytes) {
    long needed = memory();
    if (needed > heap || (long) words * dimension > LONGEST_ARRAY) {
      throw bytes.broken(
          "%d words of dimension %d need %d MB, and there are %d MB; load fewer words"
              .formatted(words, dimension, needed >> 20, heap >> 20));
    }
  }
}
