package chainrule.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A |V|×d matrix of float32, one row for each word, changed in place.
 *
 * <p>Eight dot products run side by side: one alone is a chain of d additions that wait for each
 * other, and Java must keep their order.
 */
final class Rows {
  private static final int ABREAST = 8;

  private final int dimension;
  private final float[] entries;

  private Rows(int dimension, float[] entries) {
    this.dimension = dimension;
    this.entries = entries;
  }

  /** All zero. */
  static Rows zeros(int size, int dimension) {
    return new Rows(dimension, new float[size * dimension]);
  }

  /** Entries drawn from [−1/2d, 1/2d). */
  static Rows random(int size, int dimension, SplittableRandom random) {
    Rows rows = zeros(size, dimension);
    for (int i = 0; i < rows.entries.length; i++) {
      float uniform = (random.nextLong() >>> 40) * 0x1p-24f;
      rows.entries[i] = (uniform - 0.5f) / dimension;
    }
    return rows;
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return entries.length / dimension;
  }

  /** A copy of all rows, one after the other. */
  float[] toArray() {
    return entries.clone();
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
    System.arraycopy(entries, row * dimension, to, 0, dimension);
  }

  /** row ← row + scale · direction. */
  void addToRow(int row, float scale, float[] direction) {
    int start = row * dimension;
    for (int i = 0; i < dimension; i++) {
      entries[start + i] += scale * direction[i];
    }
  }

  /** to ← to + scale · row. */
  void addRowTo(float[] to, float scale, int row) {
    int start = row * dimension;
    for (int i = 0; i < dimension; i++) {
      to[i] += scale * entries[start + i];
    }
  }

  /** dots[t] ← row targets[t] · h, for t < count. Both arrays have {@link #padded} places. */
  void dots(int[] targets, int count, float[] h, float[] dots) {
    Arrays.fill(targets, count, padded(count), 0);
    for (int t = 0; t < count; t += ABREAST) {
      eightDots(targets, t, h, dots);
    }
  }

  /**
   * to ← to + Σ_t scales[t] · row targets[t], for t < count. Both arrays have {@link #padded}
   * places.
   */
  void addRowsTo(float[] to, float[] scales, int[] targets, int count) {
    Arrays.fill(targets, count, padded(count), 0);
    Arrays.fill(scales, count, padded(count), 0);
    for (int t = 0; t < count; t += ABREAST) {
      addEightRowsTo(to, scales, targets, t);
    }
  }

  /** The least multiple of eight that is not below count. */
  static int padded(int count) {
    return (count + ABREAST - 1) / ABREAST * ABREAST;
  }

  /**
   * Longer than other methods: eight sums that run side by side are eight variables, each of which
   * must be begun, added to and kept.
   */
  private void eightDots(int[] targets, int t, float[] h, float[] dots) {
    float[] U = entries;
    int a = targets[t] * dimension;
    int b = targets[t + 1] * dimension;
    int c = targets[t + 2] * dimension;
    int d = targets[t + 3] * dimension;
    int e = targets[t + 4] * dimension;
    int f = targets[t + 5] * dimension;
    int g = targets[t + 6] * dimension;
    int k = targets[t + 7] * dimension;
    float sa = 0, sb = 0, sc = 0, sd = 0, se = 0, sf = 0, sg = 0, sk = 0;
    for (int i = 0; i < dimension; i++) {
      float hi = h[i];
      sa += U[a + i] * hi;
      sb += U[b + i] * hi;
      sc += U[c + i] * hi;
      sd += U[d + i] * hi;
      se += U[e + i] * hi;
      sf += U[f + i] * hi;
      sg += U[g + i] * hi;
      sk += U[k + i] * hi;
    }
    dots[t] = sa;
    dots[t + 1] = sb;
    dots[t + 2] = sc;
    dots[t + 3] = sd;
    dots[t + 4] = se;
    dots[t + 5] = sf;
    dots[t + 6] = sg;
    dots[t + 7] = sk;
  }

  private void addEightRowsTo(float[] to, float[] scales, int[] targets, int t) {
    float[] U = entries;
    int a = targets[t] * dimension;
    int b = targets[t + 1] * dimension;
    int c = targets[t + 2] * dimension;
    int d = targets[t + 3] * dimension;
    int e = targets[t + 4] * dimension;
    int f = targets[t + 5] * dimension;
    int g = targets[t + 6] * dimension;
    int k = targets[t + 7] * dimension;
    float ra = scales[t], rb = scales[t + 1], rc = scales[t + 2], rd = scales[t + 3];
    float re = scales[t + 4], rf = scales[t + 5], rg = scales[t + 6], rk = scales[t + 7];
    for (int i = 0; i < dimension; i++) {
      float first = ra * U[a + i] + rb * U[b + i] + rc * U[c + i] + rd * U[d + i];
      float second = re * U[e + i] + rf * U[f + i] + rg * U[g + i] + rk * U[k + i];
      to[i] += first + second;
    }
  }
}
