package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.SentenceCorpus;
import chainrule.text.Vocabulary;
import chainrule.vectors.WordVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTrainingTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.skipGram()
          .withDimension(6)
          .withEpochs(3)
          .withMinCount(1)
          .withSubsample(0.05)
          .withArithmetic(Arithmetic.PLAIN);
  private static final SentenceCorpus TEXT = text();
  private static final Vocabulary VOCABULARY = Vocabulary.of(TEXT, 1);
  private static final IndexedText INDEXED = IndexedText.of(TEXT, VOCABULARY);
  private static final TrainingPlan PLAN = new TrainingPlan(VOCABULARY, OPTIONS, INDEXED.words());

  @Test
  void theOnlyPartGivesTheBitsOfOneProcessHoweverManyIntervalsThereAre() {
    TrainingRun expected = Word2Vec.train(TEXT, OPTIONS);
    for (int intervals : new int[] {1, 3, 7}) {
      Parameters parameters = PLAN.start();
      PartTraining part = new PartTraining(PLAN, 0, INDEXED.sentences(), parameters);
      LossSum loss = LossSum.NONE;
      for (int step = 0; step < OPTIONS.epochs() * intervals; step++) {
        loss = loss.plus(part.train(step / intervals, step % intervals, intervals));
      }
      assertSameRows(expected.vectors(), parameters.vectors(VOCABULARY));
      assertSameRows(expected.outsideVectors(), parameters.outsideVectors(VOCABULARY));
      assertEquals(expected.throughput().pairs(), loss.pairs());
    }
  }

  @Test
  void anIntervalThatIsDoneAgainGivesTheSameChanges() {
    SparseRows start = PLAN.start().rows(row -> true);
    SparseRows first = changes(start, 1);
    SparseRows again = changes(start, 1);
    assertArrayEquals(first.entries(), again.entries());
    assertFalse(Arrays.equals(first.entries(), changes(start, 2).entries()));
  }

  @Test
  void whatARowWasAndItsChangeGiveWhatItIs() {
    SparseRows start = PLAN.start().rows(row -> true);
    Parameters trained = Parameters.recording(start);
    part(trained, 0).train(0, 0, 40);
    SparseRows changes = trained.changes(row -> true);
    assertTrue(changes.size() < start.size(), changes + " of " + start);
    Parameters sum = PLAN.start();
    SparseRows sent = sum.add(changes);
    assertArrayEquals(trained.rows(row -> true).entries(), sum.rows(row -> true).entries(), 1e-6f);
    assertEquals(changes.size(), sent.size());
    trained.set(sent);
    assertEquals(0, trained.changes(row -> true).size());
  }

  @Test
  void theFirstWordsHaveARowInEachMatrix() {
    Parameters parameters = PLAN.start();
    SparseRows rows = parameters.rows(parameters.ofFirst(2));
    assertEquals(
        List.of(0, 1, VOCABULARY.size(), VOCABULARY.size() + 1),
        IntStream.range(0, rows.size()).mapToObj(rows::number).toList());
    assertArrayEquals(parameters.vectors(VOCABULARY).row(1), rows.row(1));
    assertArrayEquals(parameters.outsideVectors(VOCABULARY).row(1), rows.row(3));
  }

  @Test
  void aPartWithoutSentencesLearnsNothing() {
    Parameters parameters = Parameters.recording(PLAN.start().rows(row -> true));
    PartTraining part = new PartTraining(PLAN, 3, List.of(), parameters);
    assertEquals(LossSum.NONE, part.train(0, 1, 2));
    assertEquals(0, parameters.changes(row -> true).size());
  }

  @Test
  void theNaiveSoftmaxAndIntervalsThatDoNotExistAreRefused() {
    TrainingPlan naive = new TrainingPlan(VOCABULARY, OPTIONS.withNegatives(0), INDEXED.words());
    assertThrows(
        IllegalArgumentException.class,
        () -> new PartTraining(naive, 0, INDEXED.sentences(), naive.start()));
    PartTraining part = part(PLAN.start(), 0);
    assertThrows(IllegalArgumentException.class, () -> part.train(0, 2, 2));
  }

  private static SparseRows changes(SparseRows start, int number) {
    Parameters parameters = Parameters.recording(start);
    part(parameters, number).train(1, 2, 4);
    return parameters.changes(row -> true);
  }

  private static PartTraining part(Parameters parameters, int number) {
    return new PartTraining(PLAN, number, INDEXED.sentences(), parameters);
  }

  private static void assertSameRows(WordVectors expected, WordVectors actual) {
    for (int w = 0; w < expected.size(); w++) {
      assertArrayEquals(expected.row(w), actual.row(w));
    }
  }

  private static SentenceCorpus text() {
    Random random = new Random(4);
    return new SentenceCorpus(
        "noise",
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    IntStream.range(0, 2 + random.nextInt(9))
                        .mapToObj(j -> "w" + Math.min(random.nextInt(40), random.nextInt(40)))
                        .toList())
            .toList());
  }
}
