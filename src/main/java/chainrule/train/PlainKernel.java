package chainrule.train;

import java.util.Arrays;

/**
 * The arithmetic in plain Java.
 *
 * <p>Eight dot products run side by side: one alone is a chain of d additions that wait for each
 * other, and Java must keep their order. So the bits are the same everywhere.
 *
 * @param dimension d
 */
record PlainKernel(int dimension) implements RowKernel {
  @Override
  public void dots(float[] rows, int[] starts, int count, float[] h, float[] dots) {
    for (int t = 0; t < count; t += GROUP) {
      eightDots(rows, starts, t, h, dots);
    }
  }

  @Override
  public void descend(
      float[] rows,
      int[] starts,
      float[] slopes,
      int count,
      float learningRate,
      float[] h,
      float[] gradient) {
    Arrays.fill(gradient, 0);
    for (int t = 0; t < count; t += GROUP) {
      addEight(rows, starts, slopes, t, gradient);
    }
    for (int t = 0; t < count; t++) {
      add(rows, starts[t], -learningRate * slopes[t], h);
    }
  }

  /**
   * Longer than other methods: eight sums that run side by side are eight variables, each of which
   * must be begun, added to and kept.
   */
  private void eightDots(float[] rows, int[] starts, int t, float[] h, float[] dots) {
    int a = starts[t], b = starts[t + 1], c = starts[t + 2], d = starts[t + 3];
    int e = starts[t + 4], f = starts[t + 5], g = starts[t + 6], k = starts[t + 7];
    float sa = 0, sb = 0, sc = 0, sd = 0, se = 0, sf = 0, sg = 0, sk = 0;
    for (int i = 0; i < dimension; i++) {
      float hi = h[i];
      sa += rows[a + i] * hi;
      sb += rows[b + i] * hi;
      sc += rows[c + i] * hi;
      sd += rows[d + i] * hi;
      se += rows[e + i] * hi;
      sf += rows[f + i] * hi;
      sg += rows[g + i] * hi;
      sk += rows[k + i] * hi;
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

  private void addEight(float[] rows, int[] starts, float[] scales, int t, float[] to) {
    int a = starts[t], b = starts[t + 1], c = starts[t + 2], d = starts[t + 3];
    int e = starts[t + 4], f = starts[t + 5], g = starts[t + 6], k = starts[t + 7];
    float ra = scales[t], rb = scales[t + 1], rc = scales[t + 2], rd = scales[t + 3];
    float re = scales[t + 4], rf = scales[t + 5], rg = scales[t + 6], rk = scales[t + 7];
    for (int i = 0; i < dimension; i++) {
      float first = ra * rows[a + i] + rb * rows[b + i] + rc * rows[c + i] + rd * rows[d + i];
      float second = re * rows[e + i] + rf * rows[f + i] + rg * rows[g + i] + rk * rows[k + i];
      to[i] += first + second;
    }
  }

  private void add(float[] rows, int start, float scale, float[] h) {
    for (int i = 0; i < dimension; i++) {
      rows[start + i] += scale * h[i];
    }
  }
}
