package chainrule.spark;

import chainrule.train.Adasum;
import chainrule.train.LossCurve;
import chainrule.train.LossSum;
import chainrule.train.MergeSchedule;
import chainrule.train.Parameters;
import chainrule.train.Progress;
import chainrule.train.SparseRows;
import chainrule.train.Throughput;
import chainrule.train.TrainingListener;
import chainrule.train.TrainingPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The driver's side of a training: after each interval the changes of all parts are merged.
 *
 * <pre>
 *   θ ← θ + (δ_1 ⊕ δ_2) ⊕ (δ_3 ⊕ δ_4) …      δ_p what part p changed
 * </pre>
 *
 * <p>The intervals between two merges of all rows are a cycle. Where an executor is lost, its parts
 * are read again by another, and the cycle is done again from the θ before it, with the same
 * result.
 */
final class ClusterTraining {
  private static final int MAX_RESTARTS = 20;

  private final TrainingPlan plan;
  private final MergeSchedule schedule;
  private final TrainingListener listener;
  private final Parameters parameters;
  private final PartExchange exchange;
  private final LossCurve curve = new LossCurve();
  private final long start = System.nanoTime();
  private long mergeNanos;
  private int restarts;

  ClusterTraining(
      JavaSparkContext spark,
      JavaRDD<int[][]> parts,
      TrainingPlan plan,
      MergeSchedule schedule,
      TrainingListener listener) {
    this.plan = plan;
    this.schedule = schedule;
    this.listener = listener;
    this.parameters = plan.start();
    this.exchange = new PartExchange(spark, parts, plan, allRows());
  }

  /**
   * Trains to the end, or to the end of the cycle in which it is stopped.
   *
   * @throws IllegalStateException if the training diverges, or executors are lost again and again
   */
  ClusterRun run(BooleanSupplier stopped) {
    int epoch = 0;
    int interval = 0;
    while (epoch < plan.options().epochs() && !stopped.getAsBoolean()) {
      int end = schedule.endOfCycle(interval);
      LossSum loss = cycle(epoch, interval, end);
      interval = end % schedule.intervals();
      epoch += interval == 0 ? 1 : 0;
      report(loss, epochs(epoch, interval));
    }
    exchange.end();
    return result(epochs(epoch, interval));
  }

  /** Does the intervals up to the next merge of all rows, again if an executor is lost. */
  private LossSum cycle(int epoch, int from, int end) {
    SparseRows before = parameters.rows(parameters.ofFirst(schedule.frequentWords()));
    for (int attempt = 0; attempt <= MAX_RESTARTS; attempt++) {
      Optional<LossSum> loss = attempt(epoch, from, end);
      if (loss.isPresent()) {
        return loss.get();
      }
      restarts++;
      parameters.set(before);
      exchange.sendAll(allRows());
    }
    throw new IllegalStateException(
        "executors were lost %d times in a row; give them more memory, or take fewer partitions"
            .formatted(MAX_RESTARTS));
  }

  /** The loss of the intervals of a cycle; empty if an executor was lost. */
  private Optional<LossSum> attempt(int epoch, int from, int end) {
    LossSum loss = LossSum.NONE;
    for (int interval = from; interval < end; interval++) {
      int words = interval == end - 1 ? plan.vocabulary().size() : schedule.frequentWords();
      List<Reply> replies = exchange.train(epoch, interval, schedule.intervals(), words);
      if (replies.stream().anyMatch(Reply::needsAll)) {
        return Optional.empty();
      }
      loss = replies.stream().map(Reply::loss).reduce(loss, LossSum::plus);
      exchange.sendChanged(merged(replies));
    }
    return Optional.of(loss);
  }

  private SparseRows merged(List<Reply> replies) {
    long begin = System.nanoTime();
    SparseRows rows = parameters.add(Adasum.merge(replies.stream().map(Reply::changes).toList()));
    mergeNanos += System.nanoTime() - begin;
    return rows;
  }

  private SparseRows allRows() {
    return parameters.rows(row -> true);
  }

  private void report(LossSum loss, double epochs) {
    double fraction = epochs / plan.options().epochs();
    curve.add(loss);
    if ((int) (fraction * LossCurve.POINTS) > curve.points().size()) {
      curve.endPoint(epochs);
    }
    listener.progress(
        new Progress(
            fraction,
            words(epochs) / seconds(),
            seconds() * (1 - fraction) / fraction,
            curve.points(),
            plan.lossEvery(),
            () -> parameters.vectors(plan.vocabulary())));
  }

  private ClusterRun result(double epochs) {
    curve.endPoint(epochs);
    return new ClusterRun(
        parameters.vectors(plan.vocabulary()),
        parameters.outsideVectors(plan.vocabulary()),
        curve.points(),
        new Throughput(words(epochs), curve.pairs(), seconds(), plan.lossEvery()),
        exchange.orders(),
        exchange.bytesReceived(),
        exchange.bytesSent(),
        restarts,
        mergeNanos / 1e9);
  }

  private double epochs(int epoch, int interval) {
    return epoch + (double) interval / schedule.intervals();
  }

  private long words(double epochs) {
    return Math.round(epochs * plan.words());
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
