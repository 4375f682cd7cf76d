package chainrule.train;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The arithmetic with the Vector API: as many entries at once as the machine has lanes, six rows
 * side by side. The order of the additions depends on the lanes, and the last bits with it.
 */
final class VectorKernel implements RowKernel {
  // no more than a row is padded to: 16 lanes were no faster than 8
  private static final VectorSpecies<Float> LANES =
      FloatVector.SPECIES_PREFERRED.length() > FloatMatrix.PADDING
          ? FloatVector.SPECIES_256
          : FloatVector.SPECIES_PREFERRED;

  private final float[] lanes = new float[GROUP * LANES.length()];

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
    }
    for (int t = 0; t < rows; t += GROUP) {
      descendSix(hidden, count, targets, t, slopes, rows, learningRate, gradients);
    }
  }

  @Override
  public void add(float[] row, float scale, float[] direction) {
    for (int j = 0; j < row.length; j += LANES.length()) {
      at(direction, j).mul(scale).add(at(row, j)).intoArray(row, j);
    }
  }

  private static FloatVector at(float[] row, int j) {
    return FloatVector.fromArray(LANES, row, j);
  }

  private static FloatVector all(float scale) {
    return FloatVector.broadcast(LANES, scale);
  }

  /** Longer than other methods, as in {@link PlainKernel}. */
  private void sixDots(float[] h, float[][] targets, int t, float[] scores, int to) {
    float[] a = targets[t], b = targets[t + 1], c = targets[t + 2];
    float[] d = targets[t + 3], e = targets[t + 4], f = targets[t + 5];
    FloatVector sa = FloatVector.zero(LANES), sb = sa, sc = sa, sd = sa, se = sa, sf = sa;
    for (int j = 0; j < h.length; j += LANES.length()) {
      FloatVector hj = at(h, j);
      sa = at(a, j).fma(hj, sa);
      sb = at(b, j).fma(hj, sb);
      sc = at(c, j).fma(hj, sc);
      sd = at(d, j).fma(hj, sd);
      se = at(e, j).fma(hj, se);
      sf = at(f, j).fma(hj, sf);
    }
    sa.intoArray(lanes, 0);
    sb.intoArray(lanes, LANES.length());
    sc.intoArray(lanes, 2 * LANES.length());
    sd.intoArray(lanes, 3 * LANES.length());
    se.intoArray(lanes, 4 * LANES.length());
    sf.intoArray(lanes, 5 * LANES.length());
    for (int r = 0; r < GROUP; r++) {
      scores[to + r] = sum(r * LANES.length());
    }
  }

  /** In this order: what the API calls a sum of lanes has other bits once it is compiled. */
  private float sum(int start) {
    float sum = 0;
    for (int j = start; j < start + LANES.length(); j++) {
      sum += lanes[j];
    }
    return sum;
  }

  /** Each entry of the six rows is read once and written once; so it is longer than others, too. */
  private static void descendSix(
      float[][] hidden,
      int count,
      float[][] targets,
      int t,
      float[] slopes,
      int rows,
      float rate,
      float[][] gradients) {
    float[] a = targets[t], b = targets[t + 1], c = targets[t + 2];
    float[] d = targets[t + 3], e = targets[t + 4], f = targets[t + 5];
    for (int j = 0; j < a.length; j += LANES.length()) {
      FloatVector ua = at(a, j), ub = at(b, j), uc = at(c, j);
      FloatVector ud = at(d, j), ue = at(e, j), uf = at(f, j);
      FloatVector ga = FloatVector.zero(LANES), gb = ga, gc = ga, gd = ga, ge = ga, gf = ga;
      for (int i = 0; i < count; i++) {
        int s = i * rows + t;
        FloatVector ra = all(slopes[s]), rb = all(slopes[s + 1]), rc = all(slopes[s + 2]);
        FloatVector rd = all(slopes[s + 3]), re = all(slopes[s + 4]), rf = all(slopes[s + 5]);
        FloatVector h = at(hidden[i], j);
        FloatVector left = ra.mul(ua).add(rb.mul(ub)).add(rc.mul(uc));
        FloatVector right = rd.mul(ud).add(re.mul(ue)).add(rf.mul(uf));
        at(gradients[i], j).add(left.add(right)).intoArray(gradients[i], j);
        ga = ra.fma(h, ga);
        gb = rb.fma(h, gb);
        gc = rc.fma(h, gc);
        gd = rd.fma(h, gd);
        ge = re.fma(h, ge);
        gf = rf.fma(h, gf);
      }
      ua.sub(ga.mul(rate)).intoArray(a, j);
      ub.sub(gb.mul(rate)).intoArray(b, j);
      uc.sub(gc.mul(rate)).intoArray(c, j);
      ud.sub(gd.mul(rate)).intoArray(d, j);
      ue.sub(ge.mul(rate)).intoArray(e, j);
      uf.sub(gf.mul(rate)).intoArray(f, j);
    }
  }
}
