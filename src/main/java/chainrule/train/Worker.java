package chainrule.train;

import java.util.List;

/** Trains on its part of an epoch's sentences. */
final class Worker {
  private final SentenceStep step;
  private final LossMeter meter;
  private List<int[]> part = List.of();
  private long seed;
  private int sentence;
  private int window;

  Worker(SentenceStep step, LossMeter meter) {
    this.step = step;
    this.meter = meter;
  }

  /**
   * Takes up its part of an epoch.
   *
   * @param seed of the first sentence of the part; the others follow
   * @param sentence how many whole sentences are done
   * @param window how many windows of the next one
   */
  void begin(List<int[]> part, long seed, int sentence, int window) {
    this.part = part;
    this.seed = seed;
    this.sentence = sentence;
    this.window = window;
  }

  /** Works to the end of its part, or until the training is stopped. */
  void work(WorkerSupervisor supervisor) {
    while (!isDone()) {
      int[] words = part.get(sentence);
      long seed = Seeds.of(this.seed, sentence);
      int done = step.step(words, window, seed, supervisor.learningRate(), supervisor::isStopped);
      if (done != SentenceStep.ENDED) {
        window = done;
        return;
      }
      window = 0;
      sentence++;
      supervisor.finished(words.length, meter);
    }
  }

  boolean isDone() {
    return sentence == part.size();
  }

  LossMeter meter() {
    return meter;
  }

  int sentence() {
    return sentence;
  }

  int window() {
    return window;
  }
}
