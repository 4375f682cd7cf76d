package chainrule.train;

/**
 * The arithmetic of a step: hidden vectors h_i against some rows u_t of a matrix, which are taken
 * in groups of six: a word and five negatives.
 *
 * <p>All arrays are padded as rows are. The rows of a call are all different, but for the row of
 * zeros that fills the last group.
 */
interface RowKernel {
  /** The size of a group. */
  int GROUP = 6;

  /**
   * scores[i · rows + t] ← u_t · h_i.
   *
   * @param hidden the h_i, in its first count places. Not modified.
   * @param targets the u_t, in its first places. Not modified.
   * @param rows their number, a multiple of six
   */
  void dots(float[][] hidden, int count, float[][] targets, int rows, float[] scores);

  /**
   * gradient_i ← Σ_t slope_it u_t, then u_t ← u_t − α Σ_i slope_it h_i.
   *
   * @param hidden the h_i, in its first count places. Not modified.
   * @param targets the u_t, in its first places
   * @param rows their number, a multiple of six
   * @param slopes slope_it at i · rows + t; 0 for the rows that fill the last group. Not modified.
   * @param gradients its first count places are overwritten
   */
  void descend(
      float[][] hidden,
      int count,
      float[][] targets,
      int rows,
      float[] slopes,
      float learningRate,
      float[][] gradients);

  /**
   * row ← row + scale · direction.
   *
   * @param direction of the same length. Not modified.
   */
  void add(float[] row, float scale, float[] direction);

  /** The least multiple of six that is not below count. */
  static int padded(int count) {
    return (count + GROUP - 1) / GROUP * GROUP;
  }
}
