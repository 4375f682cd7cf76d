package chainrule.vectors;

import java.io.IOException;
import java.math.BigInteger;

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
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** Whether a line is a header: two whole numbers. */
  static boolean isHeader(String line) {
    return line.strip().matches("[+-]?\\d+[ \\t]+[+-]?\\d+");
  }

  /** Reads a header; refuses one that no file of this size can keep. */
  static VectorHeader of(String line, VectorInput bytes) throws IOException {
    String numbers = line.strip();
    BigInteger words = new BigInteger(numbers.replaceFirst("[ \\t].*", ""));
    BigInteger dimension = new BigInteger(numbers.replaceFirst(".*[ \\t]", ""));
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
    kept.refuseAbove(Runtime.getRuntime().maxMemory(), bytes);
    return new VectorTable(kept, bytes);
  }

  /** Refuses what needs more bytes of memory than there are. */
  void refuseAbove(long heap, VectorInput bytes) {
    long needed = words * (BYTES_OF_A_WORD + (long) Float.BYTES * dimension);
    if (needed > heap || (long) words * dimension > LONGEST_ARRAY) {
      throw bytes.broken(
          "%d words of dimension %d need %d MB, and there are %d MB; load fewer words"
              .formatted(words, dimension, needed >> 20, heap >> 20));
    }
  }
}
