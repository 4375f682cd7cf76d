package chainrule.train;

/**
 * The arithmetic of a step: one hidden vector h against some rows of a matrix, which are taken in
 * groups of eight.
 *
 * <p>The rows of a call are all different, but for the row of zeros that fills the last group.
 */
interface RowKernel {
  /** The size of a group. */
  int GROUP = 8;

  /**
   * dots[t] ← row_t · h.
   *
   * @param rows the entries of a matrix. Not modified.
   * @param starts where in them each row begins. Not modified.
   * @param count a multiple of eight
   * @param h padded as the rows are. Not modified.
   */
  void dots(float[] rows, int[] starts, int count, float[] h, float[] dots);

  /**
   * gradient ← Σ_t slopes[t] row_t, then row_t ← row_t − α slopes[t] h.
   *
   * @param rows the entries of a matrix
   * @param starts where in them each row begins. Not modified.
   * @param slopes 0 for the rows that fill the last group. Not modified.
   * @param count a multiple of eight
   * @param h padded as the rows are. Not modified.
   */
  void descend(
      float[] rows,
      int[] starts,
      float[] slopes,
      int count,
      float learningRate,
      float[] h,
      float[] gradient);

  /** The least multiple of eight that is not below count. */
  static int padded(int count) {
    return (count + GROUP - 1) / GROUP * GROUP;
  }
}
