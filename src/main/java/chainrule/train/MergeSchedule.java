package chainrule.train;

import chainrule.math.Require;
import java.io.Serializable;

/**
 * When the parts of a training merge what they changed. The rows of the most frequent words, which
 * every part changes all the time, are merged after each interval; the other rows less often.
 *
 * @param intervals how many there are in an epoch
 * @param frequentWords how many words are merged after each interval
 * @param restEvery all words are merged after so many intervals, and at the end of an epoch
 */
public record MergeSchedule(int intervals, int frequentWords, int restEvery)
    implements Serializable {
  private static final int FREQUENT_WORDS = 2_000;
  private static final int REST_EVERY = 5;
  private static final int MAX_WORDS = 10_000;
  private static final int MIN_WORDS = 1_000;
  private static final int WORDS_OF_ALL_PARTS = 80_000;
  private static final int MERGES_OF_AN_EPOCH = 100;

  /** Refuses numbers below one. */
  public MergeSchedule {
    Require.atLeast("intervals", intervals, 1);
    Require.atLeast("frequentWords", frequentWords, 1);
    Require.atLeast("restEvery", restEvery, 1);
  }

  /**
   * The schedule for parts of a text.
   *
   * @param largestPart the words of an epoch in the largest part
   * @param wordsPerInterval how many words a part trains on between two merges
   */
  public static MergeSchedule of(long largestPart, int wordsPerInterval) {
    Require.atLeast("wordsPerInterval", wordsPerInterval, 1);
    long intervals = (largestPart + wordsPerInterval - 1) / wordsPerInterval;
    return new MergeSchedule(Math.toIntExact(Math.max(1, intervals)), FREQUENT_WORDS, REST_EVERY);
  }

  /**
   * How many words a part should train on between two merges, to keep the quality of one process
   * with up to 16 parts.
   *
   * <pre>
   *   min(10,000, 80,000/P, n/100), but at least 1,000      n words in the largest part
   * </pre>
   *
   * <p>A text needs about a hundred merges an epoch, however short it is; below a thousand words a
   * merge costs more than the training between two of them.
   *
   * @param parts P
   * @param largestPart n, the words of an epoch in the largest part
   */
  public static int wordsPerInterval(int parts, long largestPart) {
    Require.atLeast("parts", parts, 1);
    long most = Math.min(MAX_WORDS, WORDS_OF_ALL_PARTS / parts);
    return (int) Math.max(MIN_WORDS, Math.min(most, largestPart / MERGES_OF_AN_EPOCH));
  }

  /** Where the cycle that holds an interval ends: the number of the interval that follows it. */
  public int endOfCycle(int interval) {
    return Math.min(intervals, (interval / restEvery + 1) * restEvery);
  }
}
