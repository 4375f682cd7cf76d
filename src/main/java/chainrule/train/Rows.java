package chainrule.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A |V|×d matrix of float32, one row for each word, changed in place.
 *
 * <p>A row is padded with zeros to a multiple of eight. Behind the last there is a row of zeros
 * that belongs to no word.
 */
final class Rows {
  /** A row's length is a multiple of this, so that a vector of eight lanes never ends within it. */
  static final int PADDING = 8;

  // a large array begins on a page with 16 bytes that are no entries: the first row begins with the
  // next cache line, after 64
  private static final int FIRST = 12;

  private final int size;
  private final int dimension;
  private final int stride;
  private final float[] entries;

  private Rows(int size, int dimension) {
    this.size = size;
    this.dimension = dimension;
    this.stride = padded(dimension);
    this.entries = new float[FIRST + (size + 1) * stride];
  }

  /** The length of a row of d entries with its padding. */
  static int padded(int dimension) {
    return (dimension + PADDING - 1) / PADDING * PADDING;
  }

  /** All zero. */
  static Rows zeros(int size, int dimension) {
    return new Rows(size, dimension);
  }

  /** Entries drawn from [−1/2d, 1/2d). */
  static Rows random(int size, int dimension, SplittableRandom random) {
    Rows rows = new Rows(size, dimension);
    for (int row = 0; row < size; row++) {
      for (int i = 0; i < dimension; i++) {
        float uniform = (random.nextLong() >>> 40) * 0x1p-24f;
        rows.entries[rows.start(row) + i] = (uniform - 0.5f) / dimension;
      }
    }
    return rows;
  }

  /** A copy of word vectors. */
  static Rows of(WordVectors vectors) {
    Rows rows = new Rows(vectors.size(), vectors.dimension());
    for (int row = 0; row < rows.size; row++) {
      System.arraycopy(vectors.row(row), 0, rows.entries, rows.start(row), rows.dimension);
    }
    return rows;
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return size;
  }

  /** The array itself, for the kernels. */
  float[] entries() {
    return entries;
  }

  /** Where in the array a row begins. */
  int start(int row) {
    return FIRST + row * stride;
  }

  /** Where in the array the row of zeros begins. */
  int zeroRow() {
    return start(size);
  }

  /** A vector of length d with the padding of a row, all zero. */
  float[] paddedVector() {
    return new float[stride];
  }

  /** A copy of all rows without their padding, one after the other. */
  float[] toArray() {
    float[] copy = new float[size * dimension];
    for (int row = 0; row < size; row++) {
      System.arraycopy(entries, start(row), copy, row * dimension, dimension);
    }
    return copy;
  }

  boolean areFinite() {
    for (float entry : entries) {
      if (!Float.isFinite(entry)) {
        return false;
      }
    }
    return true;
  }

  /** to ← row. */
  void copyRow(int row, float[] to) {
    System.arraycopy(entries, start(row), to, 0, dimension);
  }

  /** row ← row + scale · direction. */
  void addToRow(int row, float scale, float[] direction) {
    int start = start(row);
    for (int i = 0; i < dimension; i++) {
      entries[start + i] += scale * direction[i];
    }
  }

  /** to ← Σ rows, the first count of them. */
  void sum(int[] rows, int count, float[] to) {
    Arrays.fill(to, 0);
    for (int t = 0; t < count; t++) {
      int start = start(rows[t]);
      for (int i = 0; i < dimension; i++) {
        to[i] += entries[start + i];
      }
    }
  }
}
