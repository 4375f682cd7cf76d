package chainrule.train;

import chainrule.text.NegativeSampler;
import chainrule.text.Vocabulary;
import chainrule.vectors.WordVectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One training: the loop over epochs, each shared out among the workers. */
final class Training {
  private static final int CURVE_POINTS = 200;
  private static final double LOWEST_SHARE = 1e-4;

  private final TrainingOptions options;
  private final Vocabulary vocabulary;
  private final List<int[]> sentences;
  private final TrainingState start;
  private final long plannedWords;
  private final int lossEvery;
  private final LossCurve curve;
  private final List<Worker> workers;
  private final Thread caller = Thread.currentThread();
  private volatile long words;
  private volatile boolean stopped;

  Training(TrainingOptions options, Vocabulary vocabulary, IndexedText text, TrainingState start) {
    this.options = options;
    this.vocabulary = vocabulary;
    this.sentences = text.sentences();
    this.start = start;
    this.words = start.throughput().words();
    this.plannedWords = text.words() * options.epochs();
    this.lossEvery = options.lossEvery() > 0 ? options.lossEvery() : enough(plannedWords);
    this.curve = new LossCurve(start.lossCurve(), start.throughput().pairs());
    Subsampling subsampling = new Subsampling(vocabulary, options.subsample());
    NegativeSampler sampler = NegativeSampler.of(vocabulary, options.seed());
    // they all change the same parameters
    this.workers =
        IntStream.range(0, options.threads())
            .mapToObj(i -> worker(subsampling, sampler, text.longestSentence()))
            .toList();
  }

  /**
   * k: J is measured on every pair of a small text, and otherwise on one in 25 to 100. All pairs
   * would cost two thirds of the time of training, one in 25 less than 3 %.
   */
  private static int enough(long plannedWords) {
    return plannedWords < 100_000 ? 1 : (int) Math.min(100, Math.max(25, plannedWords / 25_000));
  }

  private Worker worker(Subsampling subsampling, NegativeSampler sampler, int longestSentence) {
    LossMeter meter = new LossMeter(lossEvery, start.throughput().pairs());
    WindowStep step = WindowStep.of(options, start.parameters(), sampler, meter);
    return new Worker(
        new SentenceStep(subsampling, step, options.window(), longestSentence), meter);
  }

  /** Trains to the end, or until the calling thread is interrupted. */
  TrainingRun run(List<TrainingListener> listeners) {
    ListenerNotifier notifier =
        new ListenerNotifier(
            listeners, words, plannedWords, this::lossCurve, lossEvery, this::vectorsSoFar);
    notifier.offer(words);
    TrainingPosition position = start.position().forThreads(options.threads());
    while (position.epoch() < options.epochs() && !isStopped()) {
      position = epoch(position, notifier);
    }
    double seconds = start.throughput().seconds() + notifier.seconds();
    DivergenceDetector.check(start.parameters(), learningRate());
    curve.point(epochs());
    notifier.report(words);
    Throughput done = new Throughput(words, curve.pairs(), seconds, lossEvery);
    return new TrainingState(start.parameters(), position, curve.points(), done)
        .run(vocabulary, options);
  }

  /**
   * Each epoch has an order of its own, because neighbouring entries of a dictionary are too
   * similar to be learned in sequence. Returns the position at its end, or where it was stopped.
   */
  private TrainingPosition epoch(TrainingPosition from, ListenerNotifier notifier) {
    long seed = Seeds.of(options.seed(), from.epoch());
    List<int[]> order = new ArrayList<>(sentences);
    Collections.shuffle(order, new Random(seed));
    for (int i = 0; i < workers.size(); i++) {
      int begin = share(i);
      workers
          .get(i)
          .begin(
              order.subList(begin, share(i + 1)),
              seed + begin,
              from.sentences().get(i),
              from.windows().get(i));
    }
    Workers.run(
        workers.stream().<Runnable>map(worker -> () -> worker.work(this, notifier)).toList(),
        this::stop,
        () -> notifier.offer(words));
    workers.forEach(worker -> curve.take(worker.meter()));
    return workers.stream().allMatch(Worker::isDone)
        ? TrainingPosition.startOf(from.epoch() + 1, options.threads())
        : new TrainingPosition(
            from.epoch(),
            workers.stream().map(Worker::sentence).toList(),
            workers.stream().map(Worker::window).toList());
  }

  /** Where the part of worker i begins. */
  private int share(int i) {
    return (int) ((long) sentences.size() * i / options.threads());
  }

  /** A worker is through a sentence. */
  synchronized void finished(int length, LossMeter meter) {
    curve.take(meter);
    long point = pointAt(words);
    words += length;
    if (pointAt(words) > point) {
      curve.point(epochs());
    }
  }

  /** Whether the workers are to stop; an interruption of the calling thread stops all of them. */
  boolean isStopped() {
    if (Thread.currentThread().isInterrupted()) {
      stopped = true;
    }
    return stopped;
  }

  private void stop() {
    stopped = true;
  }

  /** α falls linearly with the words that are done, to a ten-thousandth. */
  float learningRate() {
    double left = 1 - (double) words / plannedWords;
    return (float) (options.learningRate() * Math.max(LOWEST_SHARE, left));
  }

  private long pointAt(long words) {
    return words * CURVE_POINTS / plannedWords;
  }

  private double epochs() {
    return plannedWords == 0 ? 0 : (double) words / plannedWords * options.epochs();
  }

  private synchronized List<LossPoint> lossCurve() {
    return curve.points();
  }

  private WordVectors vectorsSoFar() {
    return start.parameters().V().vectors(vocabulary.words());
  }

  /** Notifies the listeners if this is the calling thread, on which alone they are called. */
  void offer(ListenerNotifier notifier) {
    if (Thread.currentThread() == caller) {
      notifier.offer(words);
    }
  }
}
