package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.Corpus;
import chainrule.text.SentenceCorpus;
import chainrule.text.TinyCorpora;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.vectors.WordVectors;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.SkipGram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Word2VecTest {
  private static final TrainingOptions TINY =
      TrainingOptions.skipGram()
          .withDimension(10)
          .withWindow(2)
          .withEpochs(200)
          .withLearningRate(0.05f)
          .withSubsample(0)
          .withMinCount(1)
          .withArithmetic(Arithmetic.PLAIN);

  @Test
  void untrainedVectorsHaveTheLossOfGuessing() {
    // U = 0, so every score is 0: J = (K + 1) log 2, or log |V|
    TrainingOptions still = TINY.withLearningRate(1e-30f).withEpochs(1);
    assertEquals(6 * Math.log(2), firstLoss(still), 1e-12);
    assertEquals(6 * Math.log(2), firstLoss(still.withModel(Model.CBOW)), 1e-12);
    assertEquals(Math.log(7), firstLoss(still.withNegatives(0)), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"SKIP_GRAM, 5", "SKIP_GRAM, 0", "CBOW, 5", "CBOW, 0"})
  void theLossFallsAndWordsWithEqualNeighboursMeet(Model model, int negatives) {
    TrainingRun run =
        Word2Vec.train(
            TinyCorpora.courtAndKitchen(),
            TINY.withModel(model).withNegatives(negatives).withEpochs(500));
    List<LossPoint> curve = run.lossCurve();
    assertEquals(200, curve.size());
    assertTrue(curve.get(199).loss() < 0.7 * curve.get(0).loss(), curve.toString());
    assertTrue(
        run.vectors().similarity("king", "queen") > run.vectors().similarity("king", "soup") + 0.3);
  }

  @Test
  void aTrainingIsTheSpecificationRepeated() {
    // window 1 and the naive softmax draw nothing: the same run can be made of SkipGram's gradients
    Corpus corpus = TinyCorpora.courtAndKitchen();
    TrainingOptions options = TINY.withWindow(1).withNegatives(0).withEpochs(5);
    TrainingRun run = Word2Vec.train(corpus, options);
    TrainingRun start = Word2Vec.train(corpus, options.withEpochs(1).withLearningRate(1e-30f));
    Vocabulary vocabulary = Vocabulary.of(corpus, 1);
    RealMatrix V = matrix(start.vectors());
    RealMatrix U = MatrixUtils.createRealMatrix(V.getRowDimension(), V.getColumnDimension());
    double planned = 5.0 * vocabulary.total();
    long words = 0;
    for (int epoch = 0; epoch < 5; epoch++) {
      List<List<String>> sentences = new ArrayList<>(corpus.sentences().toList());
      Collections.shuffle(sentences, new Random(Seeds.of(options.seed(), epoch)));
      for (List<String> sentence : sentences) {
        double rate = 0.05f * (1 - words / planned);
        for (Window window : Window.slide(vocabulary.indices(sentence), 1)) {
          LossAndGradient J =
              SkipGram.over(window.outsides(), NaiveSoftmax::new)
                  .at(V.getRowVector(window.center()), U);
          V.setRowVector(
              window.center(),
              V.getRowVector(window.center()).combine(1, -rate, J.centerGradient()));
          U = U.subtract(J.outsideGradient().scalarMultiply(rate));
        }
        words += sentence.size();
      }
    }
    assertEquals(0, V.subtract(matrix(run.vectors())).getNorm(), 1e-5);
    assertEquals(0, U.subtract(matrix(run.outsideVectors())).getNorm(), 1e-5);
    assertTrue(U.getNorm() > 0.1);
  }

  @Test
  void everyKthPairIsMeasured() {
    Corpus corpus = noise(3_000);
    TrainingOptions options = TINY.withWindow(1).withEpochs(10);
    TrainingRun run = Word2Vec.train(corpus, options);
    long pairsPerEpoch = corpus.sentences().mapToLong(sentence -> 2L * sentence.size() - 2).sum();
    Throughput work = run.throughput();
    assertEquals(10 * pairsPerEpoch, work.pairs());
    assertEquals(25, work.lossEvery(), "k of 250,000 words");
    assertEquals(
        (work.pairs() + work.lossEvery() - 1) / work.lossEvery(),
        run.lossCurve().stream().mapToLong(LossPoint::pairs).sum());
    assertEquals(10, run.lossCurve().get(run.lossCurve().size() - 1).epoch());
  }

  @Test
  void dynamicWindowsAreHalfAsWideOnAverage() {
    Corpus corpus = SentenceCorpus.of("long", "a b c d e ".repeat(2_000));
    TrainingRun run = Word2Vec.train(corpus, TINY.withWindow(9).withEpochs(1).withDimension(2));
    // the mean of 1..9 is 5, on both sides
    assertEquals(10, (double) run.throughput().pairs() / run.throughput().words(), 0.1);
  }

  @Test
  void subsamplingDropsFrequentWordsByTheirFrequency() {
    // a has frequency 1/2 and stays with √(2t) + 2t = 0.22, b likewise: pairs of neighbours 0.22²
    Corpus corpus =
        SentenceCorpus.of(
            "pairs", Stream.generate(() -> "a b").limit(40_000).toArray(String[]::new));
    TrainingRun run =
        Word2Vec.train(
            corpus, TINY.withWindow(1).withEpochs(1).withDimension(2).withSubsample(0.02));
    double stays = Math.sqrt(0.04) + 0.04;
    assertEquals(stays * stays, run.throughput().pairs() / 80_000.0, 0.003);
    assertEquals(80_000, run.throughput().words());
  }

  @Test
  void equalSeedsGiveEqualBits() {
    TrainingRun run = Word2Vec.train(noise(300), TINY.withEpochs(1).withSubsample(0.01));
    TrainingRun same = Word2Vec.train(noise(300), TINY.withEpochs(1).withSubsample(0.01));
    TrainingRun other =
        Word2Vec.train(noise(300), TINY.withEpochs(1).withSubsample(0.01).withSeed(2));
    assertEquals(bits(run), bits(same));
    assertEquals(run.lossCurve(), same.lossCurve());
    assertNotEquals(bits(run), bits(other));
  }

  @ParameterizedTest
  @CsvSource({
    "SKIP_GRAM, 5, 55b8c097d3533db6",
    "CBOW, 5, 8cee8eb6e7987230",
    "SKIP_GRAM, 0, 87eeef39c6d29e89",
    "CBOW, 0, daf4e8cfeb798315"
  })
  void theBitsAreTheSameOnEveryMachine(Model model, int negatives, String golden) {
    TrainingOptions options =
        TINY.withModel(model).withNegatives(negatives).withEpochs(2).withSubsample(0.01);
    assertEquals(golden, bits(Word2Vec.train(noise(300), options.withDimension(21))));
  }

  @Test
  void textWithoutTwoWordsIsRefused() {
    assertRefused(
        SentenceCorpus.of("nothing"),
        TINY,
        "the corpus 'nothing' has no words; training needs at least two different words");
    assertRefused(
        SentenceCorpus.of("echo", "hello hello", "hello"),
        TINY,
        "the corpus 'echo' has one word; training needs at least two different words");
    assertRefused(
        TinyCorpora.catAndDog(),
        TINY.withMinCount(2),
        "1 of the 7 words of the corpus 'cat and dog' occur at least 2 times; training needs two,"
            + " so lower minCount");
    assertRefused(
        SentenceCorpus.of("list", "one", "two", "three"),
        TINY,
        "no sentence of the corpus 'list' has two words that occur at least 1 times; there is no"
            + " window to learn from, so lower minCount or give longer sentences");
  }

  @Test
  void aTrainingWithoutASinglePairSaysThatSubsamplingDroppedTheWords() {
    assertRefused(
        SentenceCorpus.of("pair", "one two"),
        TINY.withSubsample(1e-12).withEpochs(3),
        "subsample is 1.0E-12, and of the corpus 'pair' it left no two words of a sentence in any"
            + " of 3 epochs, so nothing was learned; raise it (usual is 0.001), or take 0, which"
            + " keeps every word");
  }

  @Test
  void whatIsNullIsRefusedByItsName() {
    assertRefused(null, TINY, "corpus is null; it must be given");
    assertRefused(TinyCorpora.catAndDog(), null, "options is null; it must be given");
    assertEquals(
        "model is null; it must be given",
        assertThrows(IllegalArgumentException.class, () -> TINY.withModel(null)).getMessage());
    assertEquals(
        "arithmetic is null; it must be given",
        assertThrows(IllegalArgumentException.class, () -> TINY.withArithmetic(null)).getMessage());
  }

  @Test
  void theNaiveSoftmaxOfManyWordsIsRefusedWithItsCost() {
    Corpus numbers =
        new SentenceCorpus(
            "numbers", List.of(IntStream.rangeClosed(1, 501).mapToObj(i -> "w" + i).toList()));
    assertRefused(
        numbers,
        TINY.withNegatives(0).withDimension(2_000),
        "the naive softmax over 501 words of dimension 2000 takes 3006000 multiplications a window;"
            + " at most 3000000 are allowed, so keep fewer words or use negatives");
    assertEquals(
        "the naive softmax over 10001 words of dimension 100 takes 3000300 multiplications a"
            + " window; at most 3000000 are allowed, so keep fewer words or use negatives",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    TrainingPreconditions.requireShortSoftmax(
                        10_001, TINY.withNegatives(0).withDimension(100)))
            .getMessage());
    TrainingPreconditions.requireShortSoftmax(10_000, TINY.withNegatives(0).withDimension(100));
    TrainingPreconditions.requireShortSoftmax(10_001, TINY.withDimension(100));
  }

  @Test
  void vectorsThatDoNotFitAreRefusedBeforeTheyAreAllocated() {
    assertEquals(
        "vectors for 1048576 words of dimension 100 need 1672 MB, and there are 1671 MB; raise"
            + " minCount or lower the dimension",
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingPreconditions.requireMemory(1 << 20, 100, 1_671L << 20))
            .getMessage());
    TrainingPreconditions.requireMemory(1 << 20, 100, 1_672L << 20);
    assertThrows(
        IllegalArgumentException.class,
        () -> TrainingPreconditions.requireMemory(2_000_000, 2_000, Long.MAX_VALUE),
        "no Java array is that long");
  }

  @Test
  void aTextLargerThanMemoryIsRefusedWithTheNumbers() {
    Vocabulary words = Vocabulary.of(Stream.generate(() -> List.of("a", "b")).limit(1 << 19), 1);
    assertEquals(
        "a text of 1048576 words needs 8 MB beside 0 MB for its vectors, and there are 8 MB; train"
            + " on a part of it (SampledCorpus), or start Java with a larger -Xmx",
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingPreconditions.requireMemory(words, 100, 8L << 20))
            .getMessage());
    TrainingPreconditions.requireMemory(words, 100, 9L << 20);
  }

  @Test
  void moreNegativesThanWordsAreDrawnWithRepetition() {
    TrainingRun run =
        Word2Vec.train(
            SentenceCorpus.of("two", "a b a b"), TINY.withNegatives(50).withLearningRate(1e-30f));
    assertEquals(2, run.vectors().size());
    // U is zero at the start: each of the 51 terms is log 2
    assertEquals(51 * StrictMath.log(2), run.lossCurve().get(0).loss(), 1e-3);
  }

  @Test
  void severalThreadsLearnWhatOneDoes() {
    TrainingOptions options = TINY.withEpochs(20).withSubsample(0.01);
    TrainingRun one = Word2Vec.train(noise(3_000), options);
    TrainingRun four = Word2Vec.train(noise(3_000), options.withThreads(4));
    assertEquals(one.throughput().words(), four.throughput().words());
    assertEquals(one.throughput().pairs(), four.throughput().pairs());
    assertEquals(one.lossCurve().get(199).loss(), four.lossCurve().get(199).loss(), 0.03);
    assertEquals(TrainingPosition.startOf(20, 4), four.position());
  }

  @Test
  void divergenceOnAnotherThreadIsReported() {
    TrainingOptions wild = TINY.withLearningRate(1e10f).withThreads(3);
    assertTrue(
        assertThrows(
                IllegalStateException.class,
                () -> Word2Vec.train(TinyCorpora.courtAndKitchen(), wild))
            .getMessage()
            .startsWith("training diverged: "));
  }

  @Test
  void bothArithmeticsLearnTheSame() {
    TrainingOptions options = TINY.withEpochs(2);
    TrainingRun plain = Word2Vec.train(noise(300), options);
    TrainingRun vector = Word2Vec.train(noise(300), options.withArithmetic(Arithmetic.VECTOR));
    assertEquals(0, matrix(plain.vectors()).subtract(matrix(vector.vectors())).getNorm(), 1e-3);
    assertTrue(plain.toString().contains(" words/s, plain Java); loss "), plain.toString());
    assertTrue(vector.toString().contains(" words/s, Vector API); loss "), vector.toString());
  }

  @Test
  void theStandardErrorIsThatOfTheMeanOfThePairs() {
    LossMeter meter = new LossMeter(1, 0);
    for (double loss : new double[] {1, 2, 3, 6}) {
      assertTrue(meter.isDue());
      meter.add(loss);
    }
    // s² = (4 + 1 + 0 + 9)/3
    assertEquals(new LossPoint(1, 3, Math.sqrt(14 / 3.0 / 4), 4), meter.take().point(1));
    meter.add(5);
    assertEquals(new LossPoint(2, 5, Double.NaN, 1), meter.take().point(2));
  }

  @Test
  void theMeanOfAFewPairsIsWithinItsStandardErrorsOfTheMeanOfAll() {
    TrainingOptions options = TINY.withEpochs(10);
    List<LossPoint> all = Word2Vec.train(noise(3_000), options.withLossEvery(1)).lossCurve();
    List<LossPoint> few = Word2Vec.train(noise(3_000), options.withLossEvery(37)).lossCurve();
    assertEquals(all.size(), few.size());
    double squares = 0;
    for (int i = 0; i < all.size(); i++) {
      double distance = (few.get(i).loss() - all.get(i).loss()) / few.get(i).standardError();
      squares += distance * distance / all.size();
    }
    // the mean of χ² with one degree of freedom over 200 points is 1 ± 0.1
    assertEquals(1, squares, 0.4);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void divergenceIsReportedInOneSentence(Model model) {
    for (int negatives : new int[] {0, 5}) {
      TrainingOptions wild = TINY.withModel(model).withNegatives(negatives).withLearningRate(1e10f);
      String message =
          assertThrows(
                  IllegalStateException.class,
                  () -> Word2Vec.train(TinyCorpora.courtAndKitchen(), wild))
              .getMessage();
      assertTrue(
          message.matches(
              "training diverged: (a score u·v is (NaN|-?Infinity)|a vector has an entry that is"
                  + " not finite) at learning rate [0-9.E]+; try a learning rate of 0.025"),
          message);
    }
  }

  private static double firstLoss(TrainingOptions options) {
    return Word2Vec.train(TinyCorpora.catAndDog(), options).lossCurve().get(0).loss();
  }

  private static void assertRefused(Corpus corpus, TrainingOptions options, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Word2Vec.train(corpus, options))
            .getMessage());
  }

  /** Sentences of three to twelve words out of 50, small indices more often. */
  private static Corpus noise(int sentences) {
    Random random = new Random(5);
    List<List<String>> text = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.add(
          random
              .ints(3 + random.nextInt(10), 0, 50)
              .mapToObj(w -> "w" + w * (w + 7) / 57)
              .toList());
    }
    return new SentenceCorpus("noise", text);
  }

  private static RealMatrix matrix(WordVectors vectors) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(vectors.size(), vectors.dimension());
    for (int w = 0; w < vectors.size(); w++) {
      matrix.setRowVector(w, vectors.vector(vectors.words().get(w)));
    }
    return matrix;
  }

  /** A hash of all bits of both matrices. */
  private static String bits(TrainingRun run) {
    long hash = 17;
    for (WordVectors vectors : List.of(run.vectors(), run.outsideVectors())) {
      for (String word : vectors.words()) {
        for (double entry : vectors.vector(word).toArray()) {
          hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(entry);
          hash ^= hash >>> 29;
        }
      }
    }
    return HexFormat.of().toHexDigits(hash);
  }
}
