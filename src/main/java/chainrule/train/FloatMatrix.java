package chainrule.train;

import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A |V|×d matrix of float32, one array for each row, changed in place.
 *
 * <p>A row is padded with zeros to a multiple of eight.
 */
final class FloatMatrix {
  /** A row's length is a multiple of this, so that a vector of eight lanes never ends within it. */
  static final int PADDING = 8;

  private final int dimension;
  private final float[][] rows;
  // what each row was before it was used; null where no changes are recorded
  private final float[][] before;

  private FloatMatrix(int size, int dimension, float[][] before) {
    this.dimension = dimension;
    this.rows = new float[size][padded(dimension)];
    this.before = before;
  }

  /** The length of a row of d entries with its padding. */
  static int padded(int dimension) {
    return (dimension + PADDING - 1) / PADDING * PADDING;
  }

  /** All zero. */
  static FloatMatrix zeros(int size, int dimension) {
    return new FloatMatrix(size, dimension, null);
  }

  /** All zero; records what a row was before it was used. */
  static FloatMatrix recording(int size, int dimension) {
    return new FloatMatrix(size, dimension, new float[size][]);
  }

  /** Entries drawn from [−1/2d, 1/2d). */
  static FloatMatrix random(int size, int dimension, SplittableRandom random) {
    FloatMatrix rows = zeros(size, dimension);
    for (float[] row : rows.rows) {
      for (int i = 0; i < dimension; i++) {
        float uniform = (random.nextLong() >>> 40) * 0x1p-24f;
        row[i] = (uniform - 0.5f) / dimension;
      }
    }
    return rows;
  }

  /** A copy of word vectors. */
  static FloatMatrix of(WordVectors vectors) {
    FloatMatrix rows = zeros(vectors.size(), vectors.dimension());
    for (int w = 0; w < vectors.size(); w++) {
      rows.setRow(w, vectors.row(w));
    }
    return rows;
  }

  /** A copy of the rows as the vectors of these words. */
  WordVectors vectors(List<String> words) {
    return WordVectors.of(words, dimension, this::rowToRead);
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return rows.length;
  }

  /** The row of a word itself with its padding, for a step, which may change it. */
  float[] row(int word) {
    if (before != null && before[word] == null) {
      before[word] = rows[word].clone();
    }
    return rows[word];
  }

  /** The row of a word itself, which must not be changed. */
  float[] rowToRead(int word) {
    return rows[word];
  }

  boolean isRecording() {
    return before != null;
  }

  /** What the row of a word was before it was used; null if it was not used since it was set. */
  float[] before(int word) {
    return before[word];
  }

  /** row ← values, d of them; from then on it counts as not used. */
  void setRow(int row, float[] values) {
    System.arraycopy(values, 0, rows[row], 0, dimension);
    if (before != null) {
      before[row] = null;
    }
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
