package chainrule.train;

import chainrule.vectors.WordVectors;
import java.util.List;

/** One training: the loop over epochs, each shared out among the workers. */
final class Training implements WorkerSupervisor {
  private final TrainingPlan plan;
  private final List<int[]> sentences;
  private final TrainingState start;
  private final LossCurve curve;
  private final List<Worker> workers;
  private final ListenerNotifier notifier;
  private final Thread caller = Thread.currentThread();
  private volatile long words;
  private volatile boolean stopped;

  Training(
      TrainingPlan plan, IndexedText text, TrainingState start, List<TrainingListener> listeners) {
    this.plan = plan;
    this.sentences = text.sentences();
    this.start = start;
    this.words = start.throughput().words();
    this.curve = new LossCurve(start.lossCurve(), start.throughput().pairs());
    this.workers =
        plan.workers(
            plan.options().threads(),
            start.parameters(),
            text.longestSentence(),
            start.throughput().pairs());
    this.notifier =
        new ListenerNotifier(
            listeners,
            words,
            plan.plannedWords(),
            this::lossCurve,
            plan.lossEvery(),
            this::vectorsSoFar);
  }

  /** Trains to the end, or until the calling thread is interrupted. */
  TrainingRun run() {
    notifier.offer(words);
    TrainingPosition position = start.position().forThreads(workers.size());
    while (position.epoch() < plan.options().epochs() && !isStopped()) {
      position = epoch(position);
    }
    double seconds = start.throughput().seconds() + notifier.seconds();
    DivergenceDetector.check(start.parameters(), learningRate());
    curve.endPoint(epochs());
    notifier.report(words);
    Throughput done = new Throughput(words, curve.pairs(), seconds, plan.lossEvery());
    return new TrainingState(start.parameters(), position, curve.points(), done)
        .run(plan.vocabulary(), plan.options());
  }

  /** Returns the position at the end of this epoch, or where it was stopped. */
  private TrainingPosition epoch(TrainingPosition from) {
    long seed = plan.seed(from.epoch());
    List<int[]> order = PartTraining.order(sentences, seed);
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
        workers.stream().<Runnable>map(worker -> () -> worker.work(this)).toList(),
        this::stop,
        () -> notifier.offer(words));
    workers.forEach(worker -> curve.add(worker.meter().take()));
    return workers.stream().allMatch(Worker::isDone)
        ? TrainingPosition.startOf(from.epoch() + 1, workers.size())
        : new TrainingPosition(
            from.epoch(),
            workers.stream().map(Worker::sentence).toList(),
            workers.stream().map(Worker::window).toList());
  }

  /** Where the part of worker i begins. */
  private int share(int i) {
    return (int) ((long) sentences.size() * i / workers.size());
  }

  @Override
  public void finished(int length, LossMeter meter) {
    count(length, meter);
    if (Thread.currentThread() == caller) {
      // on which alone the listeners are called
      notifier.offer(words);
    }
  }

  private synchronized void count(int length, LossMeter meter) {
    curve.add(meter.take());
    long point = pointAt(words);
    words += length;
    if (pointAt(words) > point) {
      curve.endPoint(epochs());
    }
  }

  /** Whether the workers are to stop; an interruption of the calling thread stops all of them. */
  @Override
  public boolean isStopped() {
    if (Thread.currentThread().isInterrupted()) {
      stopped = true;
    }
    return stopped;
  }

  private void stop() {
    stopped = true;
  }

  @Override
  public float learningRate() {
    return plan.learningRate(words);
  }

  private long pointAt(long words) {
    return words * LossCurve.POINTS / plan.plannedWords();
  }

  private double epochs() {
    return plan.words() == 0 ? 0 : (double) words / plan.words();
  }

  private synchronized List<LossPoint> lossCurve() {
    return curve.points();
  }

  private WordVectors vectorsSoFar() {
    return start.parameters().vectors(plan.vocabulary());
  }
}
