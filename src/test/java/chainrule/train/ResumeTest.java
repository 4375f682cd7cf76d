package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.Corpus;
import chainrule.text.TinyCorpora;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training that was stopped goes on as if it had not been. */
@Timeout(60)
class ResumeTest {
  private static final Corpus CORPUS = TinyCorpora.courtAndKitchen();
  private static final TrainingOptions OPTIONS =
      TrainingOptions.skipGram()
          .withDimension(12)
          .withEpochs(20)
          .withSubsample(0.1)
          .withMinCount(1);

  @ParameterizedTest
  @EnumSource(Model.class)
  void stoppedAnywhereAndResumedIsWholeToTheBit(Model model) {
    for (int negatives : new int[] {0, 5}) {
      TrainingOptions options = OPTIONS.withModel(model).withNegatives(negatives);
      TrainingRun whole = Word2Vec.train(CORPUS, options);
      Set<TrainingPosition> positions = new HashSet<>();
      for (int windows = 0; windows < 60; windows++) {
        TrainingRun part = stopped(7L * windows, options);
        positions.add(part.position());
        assertSame(whole, Word2Vec.resume(part, CORPUS));
      }
      assertTrue(positions.size() > 50, "it was stopped in many places");
      assertTrue(
          positions.stream().anyMatch(position -> position.windows().get(0) > 0),
          "and within sentences");
    }
  }

  @Test
  void stopBeforeTheFirstStepResumesFromTheStart() {
    Thread.currentThread().interrupt();
    TrainingRun run = Word2Vec.train(CORPUS, OPTIONS);
    assertTrue(Thread.interrupted());
    assertSame(Word2Vec.train(CORPUS, OPTIONS), Word2Vec.resume(run, CORPUS));
  }

  @Test
  void stopWhileResumingLosesNothing() {
    TrainingRun run = stopped(100, OPTIONS);
    Thread.currentThread().interrupt();
    TrainingRun again = Word2Vec.resume(run, CORPUS);
    assertTrue(Thread.interrupted());
    assertEquals(run, again);
  }

  @Test
  void aWholeRunGoesOnWithMoreEpochs() {
    TrainingRun half = Word2Vec.train(CORPUS, OPTIONS.withEpochs(10));
    TrainingRun more = Word2Vec.resume(half, CORPUS, OPTIONS.withEpochs(15));
    assertEquals(15, more.position().epoch());
    assertEquals(3 * half.throughput().words(), 2 * more.throughput().words());
    LossPoint last = more.lossCurve().get(more.lossCurve().size() - 1);
    assertEquals(15, last.epoch());
    assertTrue(last.loss() < half.lossCurve().get(0).loss());
    assertEquals(
        "epochs is 15, and the run has done 15; to go on, take more epochs",
        message(() -> Word2Vec.resume(more, CORPUS)));
  }

  @Test
  void theNumberOfThreadsChangesBetweenEpochsOnly() {
    TrainingRun half = Word2Vec.train(CORPUS, OPTIONS.withEpochs(10));
    TrainingOptions two = OPTIONS.withThreads(2);
    assertEquals(20, Word2Vec.resume(half, CORPUS, two).position().epoch());
    TrainingRun stopped =
        new TrainingRun(
            half.vectors(),
            half.outsideVectors(),
            half.lossCurve(),
            half.throughput(),
            half.options(),
            new TrainingPosition(3, List.of(1), List.of(2)));
    assertEquals(
        "threads is 2; the run was stopped within an epoch with 1 threads and goes on with as many",
        message(() -> Word2Vec.resume(stopped, CORPUS, two)));
  }

  @Test
  void twoThreadsStopAndGoOn() {
    TrainingOptions two = OPTIONS.withThreads(2);
    TrainingRun run = stopped(100, two);
    assertEquals(2, run.position().sentences().size());
    TrainingRun whole = Word2Vec.resume(run, CORPUS);
    assertEquals(Word2Vec.train(CORPUS, two).throughput().words(), whole.throughput().words());
  }

  @Test
  void aRunGoesOnWithItsOwnCorpusAndDimension() {
    TrainingRun run = stopped(100, OPTIONS);
    assertEquals(
        "the run has %d words, and the corpus 'cat and dog' has 7 others that occur at least 1 times; a run goes on with the corpus and minCount it began with"
            .formatted(run.vectors().size()),
        message(() -> Word2Vec.resume(run, TinyCorpora.catAndDog())));
    assertEquals(
        "dimension is 13; the vectors of the run have length 12",
        message(() -> Word2Vec.resume(run, CORPUS, OPTIONS.withDimension(13))));
  }

  /** A run that is stopped after so many of its windows. */
  private static TrainingRun stopped(long windows, TrainingOptions options) {
    long counting = 2 * CORPUS.sentences().count() + 4;
    AtomicReference<TrainingRun> run = new AtomicReference<>();
    Thread thread =
        new Stopping(counting + windows, () -> run.set(Word2Vec.train(CORPUS, options)));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return run.get();
  }

  /** A thread that seems to be interrupted from the n-th time on that it is asked. */
  private static final class Stopping extends Thread {
    private final AtomicLong left;

    Stopping(long n, Runnable task) {
      super(task);
      left = new AtomicLong(n);
    }

    @Override
    public boolean isInterrupted() {
      return left.getAndDecrement() <= 0;
    }
  }

  private static void assertSame(TrainingRun whole, TrainingRun run) {
    for (int i = 0; i < whole.vectors().size(); i++) {
      assertArrayEquals(whole.vectors().row(i), run.vectors().row(i));
      assertArrayEquals(whole.outsideVectors().row(i), run.outsideVectors().row(i));
    }
    assertEquals(whole.throughput().words(), run.throughput().words());
    assertEquals(whole.throughput().pairs(), run.throughput().pairs());
    assertEquals(whole.position(), run.position());
    assertEquals(pairsMeasured(whole), pairsMeasured(run));
  }

  private static long pairsMeasured(TrainingRun run) {
    return run.lossCurve().stream().mapToLong(LossPoint::pairs).sum();
  }

  private static String message(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
