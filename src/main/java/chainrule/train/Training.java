package chainrule.train;

import chainrule.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** One training: the loop over epochs and sentences. */
final class Training {
  private static final int CURVE_POINTS = 200;
  private static final int MEASURED_WORDS = 100_000;
  private static final double LOWEST_SHARE = 1e-4;

  private final TrainingOptions options;
  private final List<String> vocabulary;
  private final List<int[]> sentences;
  private final Random order;
  private final long plannedWords;
  private final Parameters parameters;
  private final LossMeter meter;
  private final SentenceStep sentenceStep;
  private long words;
  private boolean stopped;

  Training(TrainingOptions options, Vocabulary vocabulary, IndexedText text) {
    SplittableRandom random = new SplittableRandom(options.seed());
    this.options = options;
    this.vocabulary = vocabulary.words();
    this.sentences = new ArrayList<>(text.sentences());
    this.order = new Random(options.seed());
    this.plannedWords = text.words() * options.epochs();
    this.parameters = Parameters.start(vocabulary, options.dimension(), random);
    this.meter = new LossMeter(Math.toIntExact(1 + plannedWords / MEASURED_WORDS));
    this.sentenceStep =
        new SentenceStep(
            new Subsampling(vocabulary, options.subsample()),
            WindowStep.of(options, vocabulary, parameters, meter, random.nextLong()),
            random,
            options.window(),
            text.longestSentence());
  }

  /** Trains to the end, or until the thread is interrupted. */
  TrainingRun run(List<TrainingListener> listeners) {
    Reporter reporter = new Reporter(listeners, plannedWords, meter, () -> vectors(parameters.V()));
    for (int epoch = 0; epoch < options.epochs() && !stopped; epoch++) {
      epoch(reporter);
    }
    double seconds = reporter.seconds();
    Divergence.check(parameters, learningRate());
    meter.point(epochs());
    reporter.report(words);
    return new TrainingRun(
        vectors(parameters.V()),
        vectors(parameters.U()),
        meter.curve(),
        new Throughput(words, meter.pairs(), seconds, meter.every()));
  }

  /**
   * Each epoch has an order of its own: a dictionary's neighbours are too much alike to learn from
   * in a row.
   */
  private void epoch(Reporter reporter) {
    Collections.shuffle(sentences, order);
    for (int[] sentence : sentences) {
      stopped = !sentenceStep.step(sentence, learningRate());
      if (stopped) {
        return;
      }
      long point = pointAt(words);
      words += sentence.length;
      if (pointAt(words) > point) {
        meter.point(epochs());
      }
      reporter.offer(words);
    }
  }

  private long pointAt(long words) {
    return words * CURVE_POINTS / plannedWords;
  }

  private float learningRate() {
    double left = 1 - (double) words / plannedWords;
    return (float) (options.learningRate() * Math.max(LOWEST_SHARE, left));
  }

  private double epochs() {
    return plannedWords == 0 ? 0 : (double) words / plannedWords * options.epochs();
  }

  private WordVectors vectors(Rows rows) {
    return WordVectors.of(vocabulary, rows);
  }
}
