package chainrule.vectors;

/**
 * Tells numbers whose bytes were written in the other order, the highest first: read the lowest
 * first, most are very large or very small, and turned round, all are of a usual size.
 */
final class SwappedBytes {
  private static final int FEWEST = 6;
  private static final int MOST = 1_000;

  private SwappedBytes() {}

  /**
   * Whether the numbers were written in the other order.
   *
   * @param entries numbers as they were read; not modified
   * @param count how many there are
   */
  static boolean areIn(float[] entries, int count) {
    int numbers = 0;
    int odd = 0;
    for (int i = 0; i < Math.min(count, MOST); i++) {
      if (entries[i] != 0) {
        int bits = Float.floatToRawIntBits(entries[i]);
        if (!isUsual(Float.intBitsToFloat(Integer.reverseBytes(bits)))) {
          return false;
        }
        numbers++;
        odd += isUsual(entries[i]) ? 0 : 1;
      }
    }
    return numbers >= FEWEST && odd > numbers / 2;
  }

  private static boolean isUsual(float entry) {
    return Math.abs(entry) > 1e-10 && Math.abs(entry) < 1e6;
  }
}
