package chainrule.train;

import chainrule.math.Require;
import java.io.Serializable;

/**
 * When the parts of a training merge what they changed. The rows of the most frequent words, which
 * every part changes all the time, are merged after each interval, the others after some.
 *
 * @param intervals how many there are in an epoch
 * @param frequentWords how many words are merged after each interval
 * @param restEvery all words are merged after so many intervals, and at the end of an epoch
 */
public record MergeSchedule(int intervals, int frequentWords, int restEvery)
    implements Serializable {
  private static final int FREQUENT_WORDS = 2_000;
  private static final int REST_EVERY = 5;
  private static final int MOST_WORDS = 10_000;
  private static final int LEAST_WORDS = 1_000;
  private static final int WORDS_OF_ALL_PARTS = 80_000;

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
   * An interval that kept the quality of one process with up to 16 parts: 80,000 words of all of
   * them, and at most 10,000 of each.
   */
  public static int wordsPerInterval(int parts) {
    Require.atLeast("parts", parts, 1);
    return Math.max(LEAST_WORDS, Math.min(MOST_WORDS, WORDS_OF_ALL_PARTS / parts));
  }

  /** Where the intervals after which all rows are merged end: the next one after this. */
  public int endOfCycle(int interval) {
    return Math.min(intervals, (interval / restEvery + 1) * restEvery);
  }
}
