package chainrule.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Draws i with probability weight_i / Σ weight in constant time: column i of the table keeps its
 * own index for a share of the draws and gives the rest to one alias (Vose's method).
 */
final class AliasTable {
  // of each column: above, the share it keeps, in units of 2^−32; below, its alias. One word each,
  // because a draw waits for the memory
  private final long[] columns;

  AliasTable(double[] weights) {
    double[] share = shares(weights);
    columns = new long[weights.length];
    Arrays.setAll(columns, i -> i);
    Deque<Integer> small = new ArrayDeque<>();
    Deque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < share.length; i++) {
      (share[i] < 1 ? small : large).add(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int poor = small.remove();
      int rich = large.remove();
      columns[poor] = ((long) (share[poor] * (1L << 32)) << 32) | rich;
      share[rich] -= 1 - share[poor];
      (share[rich] < 1 ? small : large).add(rich);
    }
  }

  /** The index that 64 random bits choose: the upper half a column, the lower half who gets it. */
  int at(long bits) {
    int column = (int) (((bits >>> 32) * columns.length) >>> 32);
    long entry = columns[column];
    // all ones where the column keeps the draw: no branch, which would be mispredicted half of the
    // time
    int keeps = (int) (((bits & 0xFFFF_FFFFL) - (entry >>> 32)) >> 63);
    return (column & keeps) | ((int) entry & ~keeps);
  }

  /** The weights, scaled to a mean of 1. */
  private static double[] shares(double[] weights) {
    double mean = Arrays.stream(weights).sum() / weights.length;
    return Arrays.stream(weights).map(weight -> weight / mean).toArray();
  }
}
