package chainrule.train;

import java.util.SplittableRandom;

/**
 * A |V|×d matrix of float32, one array for each row, changed in place.
 *
 * <p>A row is padded with zeros to a multiple of eight.
 */
final class Rows {
  /** A row's length is a multiple of this, so that a vector of eight lanes never ends within it. */
  static final int PADDING = 8;

  private final int dimension;
  private final float[][] rows;

  private Rows(int size, int dimension) {
    this.dimension = dimension;
    this.rows = new float[size][padded(dimension)];
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
    for (float[] row : rows.rows) {
      for (int i = 0; i < dimension; i++) {
        float uniform = (random.nextLong() >>> 40) * 0x1p-24f;
        row[i] = (uniform - 0.5f) / dimension;
      }
    }
    return rows;
  }

  /** A copy of word vectors. */
  static Rows of(WordVectors vectors) {
    Rows rows = new Rows(vectors.size(), vectors.dimension());
    for (int w = 0; w < vectors.size(); w++) {
      rows.setRow(w, vectors.row(w));
    }
    return rows;
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return rows.length;
  }

  /** The row of a word itself, padding and all. */
  float[] row(int word) {
    return rows[word];
  }

  /** row ← values, d of them. */
  void setRow(int row, float[] values) {
    System.arraycopy(values, 0, rows[row], 0, dimension);
  }

  /** A row that belongs to no word, all zero. */
  float[] spareRow() {
    return new float[padded(dimension)];
  }

  /** Rows that belong to no word, all zero. */
  float[][] spareRows(int count) {
    return new float[count][padded(dimension)];
  }

  /** A copy of all rows without their padding, one after the other. */
  float[] toArray() {
    float[] copy = new float[rows.length * dimension];
    for (int w = 0; w < rows.length; w++) {
      System.arraycopy(rows[w], 0, copy, w * dimension, dimension);
    }
    return copy;
  }

  boolean areFinite() {
    for (float[] row : rows) {
      for (float entry : row) {
        if (!Float.isFinite(entry)) {
          return false;
        }
      }
    }
    return true;
  }
}
