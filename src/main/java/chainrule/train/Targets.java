package chainrule.train;

/**
 * The words a step is to predict and not to predict, each different word once.
 *
 * <p>A word that comes n times, o times of them as an outside word, has the slope n σ(x) − o: the
 * sum of σ(x) − label over its n times.
 */
final class Targets {
  private final Rows U;
  private final int[] words;
  private final int[] starts;
  private final int[] times;
  private final int[] outside;
  // where in words a word is, if it is there: words[place[w]] = w
  private final int[] place;
  private int count;

  /**
   * @param most the largest number of different words in a step
   */
  Targets(Rows U, int most) {
    this.U = U;
    this.words = new int[most];
    this.starts = new int[RowKernel.padded(most)];
    this.times = new int[starts.length];
    this.outside = new int[starts.length];
    this.place = new int[U.size()];
  }

  void clear() {
    count = 0;
  }

  boolean contains(int word) {
    return place[word] < count && words[place[word]] == word;
  }

  /** The place of a word that is there. */
  int placeOf(int word) {
    return place[word];
  }

  /** Adds an outside word; gives its place. */
  int addOutside(int word) {
    int i = add(word, 1);
    outside[i]++;
    return i;
  }

  /** Adds a word so many times; gives its place. */
  int add(int word, int n) {
    int i = place[word];
    if (i < count && words[i] == word) {
      times[i] += n;
      return i;
    }
    place[word] = count;
    words[count] = word;
    starts[count] = U.start(word);
    times[count] = n;
    outside[count] = 0;
    return count++;
  }

  /** Fills the last group of eight with rows of zeros; gives the number of rows there are then. */
  int fill() {
    int filled = RowKernel.padded(count);
    for (int i = count; i < filled; i++) {
      starts[i] = U.zeroRow();
    }
    return filled;
  }

  int count() {
    return count;
  }

  int[] starts() {
    return starts;
  }

  /** scores[i] ← n σ(scores[i]) − o, and 0 for the rows of zeros. */
  void turnIntoSlopes(float[] scores, int filled) {
    for (int i = 0; i < count; i++) {
      scores[i] = times[i] * FastSigmoid.sigmoid(scores[i]) - outside[i];
    }
    for (int i = count; i < filled; i++) {
      scores[i] = 0;
    }
  }
}
