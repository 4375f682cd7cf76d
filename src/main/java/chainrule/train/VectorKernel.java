package chainrule.train;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The arithmetic with the Vector API: as many entries at once as the machine has lanes, four rows
 * side by side. The order of the additions depends on the lanes, and the last bits with it.
 */
final class VectorKernel implements RowKernel {
  private static final VectorSpecies<Float> LANES =
      FloatVector.SPECIES_PREFERRED.length() > Rows.PADDING
          ? FloatVector.SPECIES_512
          : FloatVector.SPECIES_PREFERRED;
  private static final int ABREAST = 4;

  @Override
  public void dots(float[] rows, int[] starts, int count, float[] h, float[] dots) {
    for (int t = 0; t < count; t += ABREAST) {
      fourDots(rows, starts, t, h, dots);
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
    for (int t = 0; t < count; t += ABREAST) {
      descendFour(rows, starts, slopes, t, learningRate, h, gradient);
    }
  }

  private static void fourDots(float[] rows, int[] starts, int t, float[] h, float[] dots) {
    int a = starts[t], b = starts[t + 1], c = starts[t + 2], d = starts[t + 3];
    FloatVector sa = FloatVector.zero(LANES), sb = sa, sc = sa, sd = sa;
    for (int i = 0; i < h.length; i += LANES.length()) {
      FloatVector hi = FloatVector.fromArray(LANES, h, i);
      sa = FloatVector.fromArray(LANES, rows, a + i).fma(hi, sa);
      sb = FloatVector.fromArray(LANES, rows, b + i).fma(hi, sb);
      sc = FloatVector.fromArray(LANES, rows, c + i).fma(hi, sc);
      sd = FloatVector.fromArray(LANES, rows, d + i).fma(hi, sd);
    }
    dots[t] = sa.reduceLanes(VectorOperators.ADD);
    dots[t + 1] = sb.reduceLanes(VectorOperators.ADD);
    dots[t + 2] = sc.reduceLanes(VectorOperators.ADD);
    dots[t + 3] = sd.reduceLanes(VectorOperators.ADD);
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
