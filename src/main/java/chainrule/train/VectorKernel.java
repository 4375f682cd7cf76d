package chainrule.train;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The arithmetic with the Vector API: as many entries at once as the machine has lanes, eight rows
 * side by side. The order of the additions depends on the lanes, and the last bits with it.
 */
final class VectorKernel implements RowKernel {
  // no more than a row is padded to: 16 lanes were no faster than 8
  private static final VectorSpecies<Float> LANES =
      FloatVector.SPECIES_PREFERRED.length() > Rows.PADDING
          ? FloatVector.SPECIES_256
          : FloatVector.SPECIES_PREFERRED;
  private static final int CHANGED_ABREAST = 4;

  private final float[] lanes = new float[GROUP * LANES.length()];

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
    for (int t = 0; t < count; t += CHANGED_ABREAST) {
      descendFour(rows, starts, slopes, t, learningRate, h, gradient);
    }
  }

  /** Longer than other methods, as in {@link PlainKernel}. */
  private void eightDots(float[] rows, int[] starts, int t, float[] h, float[] dots) {
    int a = starts[t], b = starts[t + 1], c = starts[t + 2], d = starts[t + 3];
    int e = starts[t + 4], f = starts[t + 5], g = starts[t + 6], k = starts[t + 7];
    FloatVector sa = FloatVector.zero(LANES), sb = sa, sc = sa, sd = sa;
    FloatVector se = sa, sf = sa, sg = sa, sk = sa;
    for (int i = 0; i < h.length; i += LANES.length()) {
      FloatVector hi = FloatVector.fromArray(LANES, h, i);
      sa = FloatVector.fromArray(LANES, rows, a + i).fma(hi, sa);
      sb = FloatVector.fromArray(LANES, rows, b + i).fma(hi, sb);
      sc = FloatVector.fromArray(LANES, rows, c + i).fma(hi, sc);
      sd = FloatVector.fromArray(LANES, rows, d + i).fma(hi, sd);
      se = FloatVector.fromArray(LANES, rows, e + i).fma(hi, se);
      sf = FloatVector.fromArray(LANES, rows, f + i).fma(hi, sf);
      sg = FloatVector.fromArray(LANES, rows, g + i).fma(hi, sg);
      sk = FloatVector.fromArray(LANES, rows, k + i).fma(hi, sk);
    }
    sa.intoArray(lanes, 0);
    sb.intoArray(lanes, LANES.length());
    sc.intoArray(lanes, 2 * LANES.length());
    sd.intoArray(lanes, 3 * LANES.length());
    se.intoArray(lanes, 4 * LANES.length());
    sf.intoArray(lanes, 5 * LANES.length());
    sg.intoArray(lanes, 6 * LANES.length());
    sk.intoArray(lanes, 7 * LANES.length());
    for (int r = 0; r < GROUP; r++) {
      dots[t + r] = sum(r * LANES.length());
    }
  }

  /** In this order: what the API calls a sum of lanes has other bits once it is compiled. */
  private float sum(int start) {
    float sum = 0;
    for (int i = start; i < start + LANES.length(); i++) {
      sum += lanes[i];
    }
    return sum;
  }

  /** Each entry of a row is read once, for the gradient and for its own change. */
  private static void descendFour(
      float[] rows, int[] starts, float[] slopes, int t, float rate, float[] h, float[] gradient) {
    int a = starts[t], b = starts[t + 1], c = starts[t + 2], d = starts[t + 3];
    float ra = slopes[t], rb = slopes[t + 1], rc = slopes[t + 2], rd = slopes[t + 3];
    for (int i = 0; i < h.length; i += LANES.length()) {
      FloatVector hi = FloatVector.fromArray(LANES, h, i).mul(-rate);
      FloatVector ua = FloatVector.fromArray(LANES, rows, a + i);
      FloatVector ub = FloatVector.fromArray(LANES, rows, b + i);
      FloatVector uc = FloatVector.fromArray(LANES, rows, c + i);
      FloatVector ud = FloatVector.fromArray(LANES, rows, d + i);
      FloatVector.fromArray(LANES, gradient, i)
          .add(ua.mul(ra).add(ub.mul(rb)).add(uc.mul(rc).add(ud.mul(rd))))
          .intoArray(gradient, i);
      ua.add(hi.mul(ra)).intoArray(rows, a + i);
      ub.add(hi.mul(rb)).intoArray(rows, b + i);
      uc.add(hi.mul(rc)).intoArray(rows, c + i);
      ud.add(hi.mul(rd)).intoArray(rows, d + i);
    }
  }
}
