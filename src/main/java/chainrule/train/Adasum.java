package chainrule.train;

import chainrule.math.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges the changes that several trainings made to the same rows (Maleki et al. 2020, "Scaling
 * distributed training with adaptive summation", here for each row by itself).
 *
 * <pre>
 *   a ⊕ b = (1 − aᵀb / 2‖a‖²) a + (1 − aᵀb / 2‖b‖²) b
 * </pre>
 *
 * <p>The sum where a and b are orthogonal, so that nothing learned is lost, and the mean where they
 * are equal, so that no step is made twice. A row that only one of them changed is taken as it is.
 */
public final class Adasum {
  private Adasum() {}

  /**
   * The merged changes: neighbours in pairs, (a ⊕ b) ⊕ (c ⊕ d).
   *
   * @param changes at least one, all with rows of one length. Not modified.
   * @throws IllegalArgumentException if there are none, or the lengths differ
   */
  public static SparseRows merge(List<SparseRows> changes) {
    Require.atLeast("changes", changes.size(), 1);
    int d = changes.get(0).dimension();
    changes.forEach(rows -> Require.inRange("length of a row", rows.dimension(), d, d));
    List<SparseRows> level = List.copyOf(changes);
    while (level.size() > 1) {
      level = pairs(level);
    }
    return level.get(0);
  }

  private static List<SparseRows> pairs(List<SparseRows> level) {
    List<SparseRows> merged = new ArrayList<>();
    for (int i = 0; i < level.size(); i += 2) {
      merged.add(i + 1 < level.size() ? merge(level.get(i), level.get(i + 1)) : level.get(i));
    }
    return merged;
  }

  private static SparseRows merge(SparseRows left, SparseRows right) {
    int d = left.dimension();
    SparseRows.Builder merged = new SparseRows.Builder(d, left.size() + right.size());
    float[] sum = new float[d];
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      int a = numberOrLast(left, i);
      int b = numberOrLast(right, j);
      if (a < b) {
        merged.add(a, left.entries(), d * i++);
      } else if (b < a) {
        merged.add(b, right.entries(), d * j++);
      } else {
        add(left.entries(), d * i++, right.entries(), d * j++, sum);
        merged.add(a, sum, 0);
      }
    }
    return merged.rows();
  }

  /** A number that is above all others, where there are no more rows. */
  private static int numberOrLast(SparseRows rows, int i) {
    return i < rows.size() ? rows.number(i) : Integer.MAX_VALUE;
  }

  /** sum ← a ⊕ b. */
  private static void add(float[] a, int i, float[] b, int j, float[] sum) {
    double product = 0;
    double squareOfA = 0;
    double squareOfB = 0;
    for (int k = 0; k < sum.length; k++) {
      product += (double) a[i + k] * b[j + k];
      squareOfA += (double) a[i + k] * a[i + k];
      squareOfB += (double) b[j + k] * b[j + k];
    }
    double shareOfA = share(product, squareOfA);
    double shareOfB = share(product, squareOfB);
    for (int k = 0; k < sum.length; k++) {
      sum[k] = (float) (shareOfA * a[i + k] + shareOfB * b[j + k]);
    }
  }

  /** 1 − aᵀb / 2‖a‖²; the zero vector is orthogonal to all. */
  private static double share(double product, double square) {
    return square == 0 ? 1 : 1 - product / (2 * square);
  }
}
