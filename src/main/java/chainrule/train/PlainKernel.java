package chainrule.train;

import java.util.Arrays;

/**
 * The arithmetic in plain Java.
 *
 * <p>Six dot products run side by side: one alone is a chain of d additions that wait for each
 * other, and Java must keep their order. So the bits are the same everywhere. The loops that add
 * rows are short, because Java makes vector instructions of a short loop over one index only.
 */
final class PlainKernel implements RowKernel {
  @Override
  public void dots(float[][] hidden, int count, float[][] targets, int rows, float[] scores) {
    for (int i = 0; i < count; i++) {
      for (int t = 0; t < rows; t += GROUP) {
        sixDots(hidden[i], targets, t, scores, i * rows + t);
      }
    }
  }

  @Override
  public void descend(
      float[][] hidden,
      int count,
      float[][] targets,
      int rows,
      float[] slopes,
      float learningRate,
      float[][] gradients) {
    for (int i = 0; i < count; i++) {
      Arrays.fill(gradients[i], 0);
      for (int t = 0; t < rows; t += 3) {
        addThree(gradients[i], targets, t, slopes, i * rows + t);
      }
    }
    for (int i = 0; i < count; i++) {
      for (int t = 0; t < rows; t++) {
        add(targets[t], -learningRate * slopes[i * rows + t], hidden[i]);
      }
    }
  }

  @Override
  public void add(float[] row, float scale, float[] direction) {
    for (int j = 0; j < row.length; j++) {
      row[j] += scale * direction[j];
    }
  }

  /**
   * Longer than other methods: six sums that run side by side are six variables, each of which must
   * be begun, added to and kept.
   */
  private static void sixDots(float[] h, float[][] targets, int t, float[] scores, int to) {
    float[] a = targets[t], b = targets[t + 1], c = targets[t + 2];
    float[] d = targets[t + 3], e = targets[t + 4], f = targets[t + 5];
    float sa = 0, sb = 0, sc = 0, sd = 0, se = 0, sf = 0;
    for (int j = 0; j < h.length; j++) {
      float hj = h[j];
      sa += a[j] * hj;
      sb += b[j] * hj;
      sc += c[j] * hj;
      sd += d[j] * hj;
      se += e[j] * hj;
      sf += f[j] * hj;
    }
    scores[to] = sa;
    scores[to + 1] = sb;
    scores[to + 2] = sc;
    scores[to + 3] = sd;
    scores[to + 4] = se;
    scores[to + 5] = sf;
  }

  private static void addThree(float[] sum, float[][] rows, int t, float[] scales, int s) {
    float[] a = rows[t], b = rows[t + 1], c = rows[t + 2];
    float ra = scales[s], rb = scales[s + 1], rc = scales[s + 2];
    for (int j = 0; j < sum.length; j++) {
      sum[j] += ra * a[j] + rb * b[j] + rc * c[j];
    }
  }
}
