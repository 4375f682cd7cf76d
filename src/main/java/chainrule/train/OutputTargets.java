package chainrule.train;

import java.util.Arrays;

/**
 * The words a step is to predict and not to predict, each different word once.
 *
 * <p>A word that comes n times, o times of them as an outside word, has the slope n σ(x) − o: the
 * sum of σ(x) − label over its n times.
 */
final class OutputTargets {
  private final FloatMatrix U;
  private final int[] words;
  private final float[][] rows;
  private final float[] filler;
  private final int[] times;
  private final int[] outside;
  // where in words a word is, if it is there: words[place[w]] = w
  private final int[] place;
  private int count;

  /**
   * @param most the largest number of different words in a step
   */
  OutputTargets(FloatMatrix U, int most) {
    this.U = U;
    this.words = new int[most];
    this.rows = new float[RowKernel.padded(most)][];
    this.filler = U.spareRow();
    this.times = new int[most];
    this.outside = new int[most];
    this.place = new int[U.size()];
  }

  void clear() {
    count = 0;
  }

  /** Adds an outside word; gives its place. */
  int addOutside(int word) {
    int i = add(word);
    outside[i]++;
    return i;
  }

  /** Adds a word once; gives its place. */
  int add(int word) {
    int i = place[word];
    if (i < count && words[i] == word) {
      times[i]++;
      return i;
    }
    place[word] = count;
    words[count] = word;
    rows[count] = U.row(word);
    times[count] = 1;
    outside[count] = 0;
    return count++;
  }

  /** Fills the last group with a row of zeros. */
  void fill() {
    for (int i = count; i < filled(); i++) {
      rows[i] = filler;
    }
  }

  /** The number of rows there are then. */
  int filled() {
    return RowKernel.padded(count);
  }

  float[][] rows() {
    return rows;
  }

  /**
   * scores ← n σ(scores) − o, and 0 for the row of zeros.
   *
   * @param from where the scores begin
   */
  void turnIntoSlopes(float[] scores, int from) {
    for (int i = 0; i < count; i++) {
      scores[from + i] = times[i] * FastSigmoid.sigmoid(scores[from + i]) - outside[i];
    }
    Arrays.fill(scores, from + count, from + filled(), 0);
  }
}
