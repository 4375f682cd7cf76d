package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergeScheduleTest {
  @Test
  void anIntervalOfALongTextIsEightyThousandWordsOfAllPartsAndAtMostTenThousandOfOne() {
    assertEquals(
        List.of(10_000, 10_000, 10_000, 5_000, 1_250, 1_000),
        Stream.of(1, 2, 8, 16, 64, 1_000)
            .map(parts -> MergeSchedule.wordsPerInterval(parts, 1L << 40))
            .toList());
  }

  @Test
  void aShortTextIsMergedAHundredTimesAnEpochUntilAnIntervalHasAThousandWords() {
    assertEquals(
        List.of(1_000, 1_000, 2_500, 10_000),
        Stream.of(0L, 100_000L, 250_000L, 2_000_000L)
            .map(words -> MergeSchedule.wordsPerInterval(8, words))
            .toList());
  }

  @Test
  void noIntervalIsLongerThanAsked() {
    for (long words : new long[] {0, 1, 999, 1_000, 1_001, 123_456}) {
      int intervals = MergeSchedule.of(words, 1_000).intervals();
      assertTrue((double) words / intervals <= 1_000, words + " words, " + intervals);
      assertTrue(intervals == 1 || words > 1_000L * (intervals - 1), words + " words");
    }
  }

  @Test
  void allRowsAreMergedAfterEveryFifthIntervalAndAtTheEndOfAnEpoch() {
    MergeSchedule schedule = new MergeSchedule(12, 2_000, 5);
    assertEquals(
        List.of(5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 12, 12),
        IntStream.range(0, 12).map(schedule::endOfCycle).boxed().toList());
  }

  @Test
  void numbersBelowOneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MergeSchedule(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> MergeSchedule.of(10, 0));
    assertThrows(IllegalArgumentException.class, () -> MergeSchedule.wordsPerInterval(0, 1));
  }
}
