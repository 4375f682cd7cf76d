package chainrule.train;

import chainrule.math.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows of a matrix of float32, by their numbers in ascending order: what machines send each
 * other. Immutable.
 */
public final class SparseRows implements Serializable {
  private final int dimension;
  private final int[] numbers;
  private final float[] entries;

  /** Keeps the arrays, which must not change. */
  SparseRows(int dimension, int[] numbers, float[] entries) {
    this.dimension = dimension;
    this.numbers = numbers;
    this.entries = entries;
  }

  /**
   * Rows of these numbers.
   *
   * @param numbers in ascending order, one for each row. Not modified.
   * @param rows all of one length d, at least one row
   * @throws IllegalArgumentException if there are not as many rows as numbers, or the numbers are
   *     not in ascending order
   */
  public static SparseRows of(int[] numbers, List<float[]> rows) {
    boolean ascending = true;
    for (int i = 1; i < numbers.length; i++) {
      ascending &= numbers[i - 1] < numbers[i];
    }
    if (numbers.length != rows.size() || rows.isEmpty() || !ascending) {
      throw new IllegalArgumentException(
          "numbers are %s for %d rows; each row needs one, in ascending order"
              .formatted(Arrays.toString(numbers), rows.size()));
    }
    int dimension = rows.get(0).length;
    Builder builder = new Builder(dimension, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      Require.inRange("length of row " + numbers[i], rows.get(i).length, dimension, dimension);
      builder.add(numbers[i], rows.get(i), 0);
    }
    return builder.rows();
  }

  /** The number of rows. */
  public int size() {
    return numbers.length;
  }

  /** d, the length of a row. */
  public int dimension() {
    return dimension;
  }

  /** The number of row i of these, i in 0..size−1. */
  public int number(int i) {
    return numbers[i];
  }

  /** A copy of row i of these. */
  public float[] row(int i) {
    return Arrays.copyOfRange(entries, i * dimension, (i + 1) * dimension);
  }

  /** How many bytes these rows have: four for each number and each entry. */
  public long bytes() {
    return (long) Integer.BYTES * numbers.length + (long) Float.BYTES * entries.length;
  }

  /** The entries of all rows, one after the other: the array itself, which must not change. */
  float[] entries() {
    return entries;
  }

  @Override
  public String toString() {
    return "%d rows of length %d".formatted(size(), dimension);
  }

  /** Collects rows in ascending order. */
  static final class Builder {
    private final int dimension;
    private final int[] numbers;
    private final float[] entries;
    private int size;

    /**
     * @param most how many rows there will be at most
     */
    Builder(int dimension, int most) {
      this.dimension = dimension;
      this.numbers = new int[most];
      this.entries = new float[Math.multiplyExact(most, dimension)];
    }

    /** Adds a copy of d entries. */
    void add(int number, float[] from, int at) {
      System.arraycopy(from, at, entries, size * dimension, dimension);
      numbers[size++] = number;
    }

    SparseRows rows() {
      return new SparseRows(
          dimension, Arrays.copyOf(numbers, size), Arrays.copyOf(entries, size * dimension));
    }
  }
}
