package chainrule.train;

import chainrule.math.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The training of one part of a text, an interval at a time, on parameters of its own that are
 * merged with those of the other parts in between.
 *
 * <p>Everything follows from the plan's seed, the number of the part, the epoch and the interval;
 * so an interval that is done again, from the same parameters, gives the same bits. The only part
 * of a text gives those of {@link Word2Vec#train} with one thread.
 */
public final class PartTraining {
  private static final int NUMBER_BITS = 32;

  private final TrainingPlan plan;
  private final List<int[]> sentences;
  private final long firstNumber;
  private final long words;
  private final Worker worker;
  private Epoch epoch;

  /**
   * Prepares the training of a part.
   *
   * @param part its number, from 0
   * @param sentences word indices, at least two in each. Not modified.
   * @param parameters θ, which the training changes
   * @throws IllegalArgumentException if the plan is one for the naive softmax, each step of which
   *     changes every row
   */
  public PartTraining(TrainingPlan plan, int part, List<int[]> sentences, Parameters parameters) {
    Require.inRange("negatives", plan.options().negatives(), 1, 50);
    IndexedText text = new IndexedText(List.copyOf(sentences));
    this.plan = plan;
    this.sentences = text.sentences();
    this.firstNumber = (long) part << NUMBER_BITS;
    this.words = text.words();
    this.worker = plan.workers(1, parameters, text.longestSentence(), 0).get(0);
    this.epoch = epoch(0);
  }

  /**
   * Trains on an interval of an epoch: of n sentences, in the order of this epoch, those from
   * ⌊n·interval/intervals⌋ on.
   *
   * @param epoch from 0
   * @param interval from 0
   * @param intervals how many there are in an epoch
   * @return what was measured
   * @throws IllegalArgumentException if there is no such interval
   * @throws IllegalStateException if the training diverges
   */
  public LossSum train(int epoch, int interval, int intervals) {
    Require.index("interval", interval, "an epoch", intervals, "intervals");
    if (this.epoch.number != epoch) {
      this.epoch = epoch(epoch);
    }
    int from = end(interval, intervals);
    int to = end(interval + 1, intervals);
    worker.begin(this.epoch.order.subList(from, to), this.epoch.seed + from, 0, 0);
    worker.work(new Pace(epoch, this.epoch.wordsBefore[from]));
    return worker.meter().take();
  }

  /**
   * Each epoch has an order of its own, because neighbouring entries of a dictionary are too
   * similar to be learned in sequence.
   */
  static List<int[]> order(List<int[]> sentences, long seed) {
    List<int[]> order = new ArrayList<>(sentences);
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  private Epoch epoch(int number) {
    return new Epoch(number, plan.seed(number) + firstNumber, sentences);
  }

  private int end(int interval, int intervals) {
    return (int) ((long) sentences.size() * interval / intervals);
  }

  /** The sentences in the order of an epoch, and how many words are before each. */
  private static final class Epoch {
    private final int number;
    private final long seed;
    private final List<int[]> order;
    private final long[] wordsBefore;

    Epoch(int number, long seed, List<int[]> sentences) {
      this.number = number;
      this.seed = seed;
      order = PartTraining.order(sentences, seed);
      wordsBefore = new long[order.size() + 1];
      for (int i = 0; i < order.size(); i++) {
        wordsBefore[i + 1] = wordsBefore[i] + order.get(i).length;
      }
    }
  }

  /** α falls as if all parts were as far as this one. */
  private final class Pace implements WorkerSupervisor {
    private final int epoch;
    private long done;

    Pace(int epoch, long done) {
      this.epoch = epoch;
      this.done = done;
    }

    @Override
    public float learningRate() {
      double partsAsLong = (double) plan.words() / words;
      return plan.learningRate(epoch * plan.words() + Math.round(done * partsAsLong));
    }

    @Override
    public boolean isStopped() {
      return false;
    }

    @Override
    public void finished(int length, LossMeter meter) {
      done += length;
    }
  }
}
