package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.Corpus;
import chainrule.text.SentenceCorpus;
import chainrule.text.TextCorpus;
import chainrule.text.TinyCorpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interruption and listeners: what was learned is never lost. */
@Timeout(60)
class StopTest {
  private static final TrainingOptions ENDLESS =
      TrainingOptions.skipGram()
          .withDimension(20)
          .withEpochs(10_000)
          .withSubsample(0)
          .withMinCount(1);
  private static final Corpus LONG = repeated(TinyCorpora.courtAndKitchen(), 500);

  @AfterEach
  void clearInterruption() {
    assertFalse(Thread.interrupted(), "a test left the thread interrupted");
  }

  @Test
  void stopBeforeTheFirstStepReturnsAnEmptyRun() {
    Thread.currentThread().interrupt();
    TrainingRun run = Word2Vec.train(LONG, ENDLESS);
    assertTrue(Thread.interrupted());
    assertEquals(0, run.vectors().size());
    assertEquals(20, run.vectors().dimension());
    assertEquals(List.of(), run.lossCurve());
    assertEquals(0, run.throughput().words());
    assertEquals(0, run.throughput().wordsPerSecond());
  }

  @Test
  void stopWhileCountingKeepsTheWordsSeenSoFar() {
    TrainingRun run = Word2Vec.train(interruptingAfter(10, Long.MAX_VALUE), ENDLESS);
    assertTrue(Thread.interrupted());
    assertEquals(List.of("one", "two"), run.vectors().words());
    assertEquals(0, run.throughput().pairs());
  }

  @Test
  void stopInALongPassageWithoutWordsEndsTheTraining(@TempDir Path folder) throws IOException {
    Path blank = Files.writeString(folder.resolve("blank.txt"), "\n".repeat(1_000_000) + "one two");
    Thread.currentThread().interrupt();
    TrainingRun run = Word2Vec.train(new TextCorpus(blank), ENDLESS);
    assertTrue(Thread.interrupted());
    assertEquals(0, run.vectors().size());
  }

  @Test
  void stopWhileNumberingTrainsNothing() {
    TrainingRun run = Word2Vec.train(interruptingAfter(150, 100), ENDLESS);
    assertTrue(Thread.interrupted());
    assertEquals(List.of("one", "two"), run.vectors().words());
    assertEquals(0, run.throughput().pairs());
  }

  @Test
  void stopBeforeTheFirstSentenceIsNumberedReportsNothingDone() {
    List<Progress> heard = new ArrayList<>();
    TrainingRun run = Word2Vec.train(interruptingAfter(101, 100), ENDLESS, heard::add);
    assertTrue(Thread.interrupted());
    assertEquals(0, run.throughput().pairs());
    assertEquals(1, heard.size());
    assertEquals(0, heard.get(0).fraction());
    assertEquals(Double.POSITIVE_INFINITY, heard.get(0).secondsLeft());
    assertEquals(Double.NaN, heard.get(0).loss());
  }

  @Test
  void stopInTheMiddleReturnsWhatWasLearned() {
    TrainingRun run = Word2Vec.train(LONG, ENDLESS, progress -> Thread.currentThread().interrupt());
    assertTrue(Thread.interrupted());
    assertTrue(run.throughput().words() > 0);
    assertTrue(run.vectors().similarity("king", "queen") > 0);
    LossPoint last = run.lossCurve().get(run.lossCurve().size() - 1);
    assertTrue(last.loss() < 6 * Math.log(2));
    assertTrue(last.epoch() < 10_000);
  }

  @Test
  void stopFromAnotherThreadEndsTheTrainingThread() throws InterruptedException {
    AtomicReference<TrainingRun> run = new AtomicReference<>();
    Thread training = new Thread(() -> run.set(Word2Vec.train(LONG, ENDLESS.withNegatives(0))));
    training.start();
    Thread.sleep(200);
    training.interrupt();
    training.join();
    assertTrue(run.get().throughput().words() < 10_000L * 30_000);
  }

  @Test
  void stopAtTheEndChangesNothing() {
    TrainingOptions once = ENDLESS.withEpochs(1);
    TrainingRun whole = Word2Vec.train(TinyCorpora.catAndDog(), once);
    TrainingRun run =
        Word2Vec.train(
            TinyCorpora.catAndDog(), once, progress -> Thread.currentThread().interrupt());
    assertTrue(Thread.interrupted());
    assertEquals(whole.lossCurve(), run.lossCurve());
    assertEquals(whole.vectors().vector("cat"), run.vectors().vector("cat"));
  }

  @Test
  void listenersHearAtMostFourTimesASecondAndOnceAtTheEnd() {
    List<Progress> heard = new ArrayList<>();
    long start = System.nanoTime();
    TrainingRun run = Word2Vec.train(LONG, ENDLESS.withEpochs(12), heard::add);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(heard.size() >= 1 && heard.size() <= 4 * seconds + 1);
    Progress last = heard.get(heard.size() - 1);
    assertEquals(1, last.fraction());
    assertEquals(0, last.secondsLeft());
    assertEquals(run.lossCurve(), last.lossCurve());
    assertEquals(run.lossCurve().get(run.lossCurve().size() - 1).loss(), last.loss());
    assertEquals(run.vectors().vector("king"), last.vectorsSoFar().get().vector("king"));
    for (int i = 1; i < heard.size(); i++) {
      assertTrue(heard.get(i - 1).fraction() < heard.get(i).fraction());
    }
  }

  @Test
  void aListenerThatThrowsIsDroppedAndTrainingGoesOn() {
    List<Progress> heard = new ArrayList<>();
    List<Progress> heardByTheBroken = new ArrayList<>();
    TrainingListener broken =
        progress -> {
          heardByTheBroken.add(progress);
          throw new NoClassDefFoundError("no fonts");
        };
    TrainingOptions once = ENDLESS.withEpochs(12);
    TrainingRun run = Word2Vec.train(LONG, once, broken, heard::add);
    assertEquals(1, heardByTheBroken.size());
    assertEquals(1, heard.get(heard.size() - 1).fraction());
    assertEquals(Word2Vec.train(LONG, once).vectors().vector("king"), run.vectors().vector("king"));
  }

  private static Corpus repeated(Corpus corpus, int times) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      corpus.sentences().forEach(all::add);
    }
    return new SentenceCorpus("repeated", all);
  }

  /**
   * "one two" again and again; interrupts its reader at one sentence, counted over all readings.
   */
  private static Corpus interruptingAfter(long sentence, long length) {
    long[] read = {0};
    return new Corpus() {
      @Override
      public String name() {
        return "interrupting";
      }

      @Override
      public Stream<List<String>> sentences() {
        return Stream.generate(
                () -> {
                  if (++read[0] == sentence) {
                    Thread.currentThread().interrupt();
                  }
                  return List.of("one", "two");
                })
            .limit(length);
      }
    };
  }
}
