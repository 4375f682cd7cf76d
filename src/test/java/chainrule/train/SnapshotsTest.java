package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.Corpus;
import chainrule.text.TinyCorpora;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
  private static final Corpus TEXT = TinyCorpora.courtAndKitchen();
  private static final TrainingOptions OPTIONS =
      TrainingOptions.skipGram()
          .withDimension(4)
          .withMinCount(1)
          .withSubsample(0)
          .withEpochs(40)
          .withArithmetic(Arithmetic.PLAIN);

  @Test
  void snapshotsAreTakenEvenlyFromTheFirstStepToTheLast() {
    Snapshots snapshots = new Snapshots(5, 100);
    TrainingRun run = Word2Vec.train(TEXT, OPTIONS, snapshots);
    List<Snapshot> taken = snapshots.taken();
    assertEquals(5, taken.size());
    for (int i = 0; i < 5; i++) {
      assertEquals(i / 4.0, taken.get(i).fraction(), 0.01, "to within a sentence");
    }
    assertEquals(1, taken.get(4).fraction());
    assertEquals(run.vectors().vector("king"), taken.get(4).vectors().vector("king"));
    assertNotEquals(run.vectors().vector("king"), taken.get(3).vectors().vector("king"));
  }

  @Test
  void theFirstSnapshotIsTheUntrainedOne() {
    Snapshots snapshots = new Snapshots(2, 100);
    TrainingRun run = Word2Vec.train(TEXT, OPTIONS, snapshots);
    Snapshot first = snapshots.taken().get(0);
    assertEquals(0, first.fraction());
    assertTrue(first.vectors().vector("king").getLInfNorm() <= 1 / 8.0, "V begins in ±1/2d");
    assertTrue(run.vectors().vector("king").getLInfNorm() > 1 / 8.0);
  }

  @Test
  void lookingOnChangesNothingAndEqualSeedsGiveEqualSnapshots() {
    Snapshots one = new Snapshots(7, 100);
    Snapshots other = new Snapshots(7, 100);
    TrainingRun run = Word2Vec.train(TEXT, OPTIONS, one);
    Word2Vec.train(TEXT, OPTIONS, other);
    assertEquals(
        Word2Vec.train(TEXT, OPTIONS).vectors().vector("queen"), run.vectors().vector("queen"));
    for (int i = 0; i < 7; i++) {
      assertEquals(one.taken().get(i).fraction(), other.taken().get(i).fraction());
      assertEquals(
          one.taken().get(i).vectors().vector("queen"),
          other.taken().get(i).vectors().vector("queen"));
    }
  }

  @Test
  void memoryIsThatOfTheMostFrequentWords() {
    Snapshots snapshots = new Snapshots(3, 6);
    assertEquals("no snapshots yet", snapshots.toString());
    TrainingRun run = Word2Vec.train(TEXT, OPTIONS, snapshots);
    assertEquals(run.vectors().words().subList(0, 6), snapshots.taken().get(2).vectors().words());
    assertEquals("3 snapshots of 6 word vectors of length 4, about 0 MB", snapshots.toString());
  }

  @Test
  void shortTextsHaveNoRepeatedSnapshot() {
    Snapshots snapshots = new Snapshots(1_000_000, 100);
    Word2Vec.train(TEXT, OPTIONS.withEpochs(1), snapshots);
    List<Double> fractions = snapshots.taken().stream().map(Snapshot::fraction).toList();
    assertEquals(fractions.stream().distinct().sorted().toList(), fractions);
    assertEquals(1 + TEXT.sentences().count(), fractions.size());
  }

  @Test
  void stoppedAndResumedTrainingsShareTheSnapshots() {
    Snapshots snapshots = new Snapshots(5, 100);
    TrainingListener stop =
        new TrainingListener() {
          @Override
          public void progress(Progress progress) {
            Thread.currentThread().interrupt();
          }

          @Override
          public boolean wants(double fraction) {
            return fraction > 0.6;
          }
        };
    TrainingRun run = Word2Vec.train(TEXT, OPTIONS, snapshots, stop);
    assertTrue(Thread.interrupted());
    assertEquals(3, snapshots.taken().size());
    Word2Vec.resume(run, TEXT, snapshots);
    assertEquals(5, snapshots.taken().size());
    assertEquals(1, snapshots.taken().get(4).fraction());
  }

  @Test
  void onlyListenersThatAskAreNotifiedBetweenReports() {
    List<Progress> heard = new ArrayList<>();
    Snapshots snapshots = new Snapshots(50, 100);
    TrainingRun run = Word2Vec.train(TEXT, OPTIONS, heard::add, snapshots);
    assertEquals(50, snapshots.taken().size());
    double ticks = 4 * run.throughput().seconds();
    assertTrue(heard.size() <= 1 + ticks, heard.size() + ": the end, and " + ticks + " ticks");
    assertFalse(snapshots.wants(1), "all moments are taken");
  }

  @Test
  void tooFewAreRefused() {
    assertRefused(
        "most is 1; there are at least 2 snapshots, of the start and of the end",
        () -> new Snapshots(1, 10));
    assertRefused("words is 0; it must be at least 1", () -> new Snapshots(2, 0));
    assertRefused(
        "most is 0; it must be at least 1", () -> Word2Vec.train(TEXT, OPTIONS).vectors().first(0));
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
