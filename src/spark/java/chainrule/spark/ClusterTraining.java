package chainrule.spark;

import chainrule.train.Adasum;
import chainrule.train.LossPoint;
import chainrule.train.LossSum;
import chainrule.train.MergeSchedule;
import chainrule.train.Parameters;
import chainrule.train.Progress;
import chainrule.train.SparseRows;
import chainrule.train.Throughput;
import chainrule.train.TrainingListener;
import chainrule.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The driver's side of a training: an order for each interval, then the changes of all parts are
 * merged.
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
  private static final int MOST_RESTARTS = 20;
  private static final int CURVE_POINTS = 200;

  private final JavaSparkContext spark;
  private final JavaRDD<int[][]> parts;
  private final TrainingPlan plan;
  private final MergeSchedule schedule;
  private final TrainingListener listener;
  private final String run = UUID.randomUUID().toString();
  private final Parameters parameters;
  private final Broadcast<TrainingPlan> sharedPlan;
  private final List<LossPoint> curve = new ArrayList<>();
  private final long start = System.nanoTime();
  private LossSum sinceLastPoint = LossSum.NONE;
  private SparseRows message;
  private boolean isWhole;
  private long orders;
  private long pairs;
  private long bytesReceived;
  private long bytesSent;
  private long mergeNanos;
  private int restarts;

  ClusterTraining(
      JavaSparkContext spark,
      JavaRDD<int[][]> parts,
      TrainingPlan plan,
      MergeSchedule schedule,
      TrainingListener listener) {
    this.spark = spark;
    this.parts = parts;
    this.plan = plan;
    this.schedule = schedule;
    this.listener = listener;
    this.parameters = plan.start();
    this.sharedPlan = spark.broadcast(plan);
  }

  /**
   * Trains to the end, or to the end of the cycle in which it is stopped.
   *
   * @throws IllegalStateException if the training diverges, or executors are lost again and again
   */
  ClusterRun run(BooleanSupplier stopped) {
    sendAll();
    int epoch = 0;
    int interval = 0;
    while (epoch < plan.options().epochs() && !stopped.getAsBoolean()) {
      int end = schedule.endOfCycle(interval);
      cycle(epoch, interval, end);
      interval = end % schedule.intervals();
      epoch += interval == 0 ? 1 : 0;
      tell(epoch, interval);
    }
    Replica.drop(run);
    return result(epoch, interval);
  }

  /** Does the intervals up to the next merge of all rows, again if an executor is lost. */
  private void cycle(int epoch, int from, int end) {
    SparseRows before = parameters.rows(parameters.ofFirst(schedule.frequentWords()));
    for (int attempt = 0; !isDone(epoch, from, end); attempt++) {
      if (attempt == MOST_RESTARTS) {
        throw new IllegalStateException(
            "executors were lost %d times in a row; give them more memory, or take fewer partitions"
                .formatted(MOST_RESTARTS));
      }
      restarts++;
      parameters.set(before);
      sendAll();
    }
  }

  private boolean isDone(int epoch, int from, int end) {
    LossSum loss = LossSum.NONE;
    for (int interval = from; interval < end; interval++) {
      int words = interval == end - 1 ? plan.vocabulary().size() : schedule.frequentWords();
      List<Reply> replies = replies(epoch, interval, words);
      if (replies.stream().anyMatch(Reply::needsAll)) {
        return false;
      }
      loss = replies.stream().map(Reply::loss).reduce(loss, LossSum::plus);
      merge(replies);
    }
    sinceLastPoint = sinceLastPoint.plus(loss);
    pairs += loss.pairs();
    return true;
  }

  private List<Reply> replies(int epoch, int interval, int words) {
    Order order = new Order(run, ++orders, isWhole, epoch, interval, schedule.intervals(), words);
    Broadcast<SparseRows> rows = spark.broadcast(message);
    Broadcast<TrainingPlan> plan = sharedPlan;
    List<Reply> replies =
        parts
            .mapPartitionsWithIndex(
                (part, sentences) ->
                    List.of(
                            Replica.carryOut(
                                order, part, sentences.next(), plan.value(), rows.value()))
                        .iterator(),
                true)
            .collect();
    bytesSent += message.bytes();
    rows.destroy();
    replies.stream()
        .filter(reply -> reply.failure() != null)
        .findFirst()
        .ifPresent(
            reply -> {
              throw new IllegalStateException(reply.failure());
            });
    return replies;
  }

  private void merge(List<Reply> replies) {
    long begin = System.nanoTime();
    List<SparseRows> changes = replies.stream().map(Reply::changes).toList();
    message = parameters.add(Adasum.merge(changes));
    isWhole = false;
    bytesReceived += changes.stream().mapToLong(SparseRows::bytes).sum();
    mergeNanos += System.nanoTime() - begin;
  }

  private void sendAll() {
    message = parameters.rows(row -> true);
    isWhole = true;
  }

  private void tell(int epoch, int interval) {
    double epochs = epochs(epoch, interval);
    int points = (int) (epochs / plan.options().epochs() * CURVE_POINTS);
    if (points > curve.size() && sinceLastPoint.measured() > 0) {
      curve.add(sinceLastPoint.point(epochs));
      sinceLastPoint = LossSum.NONE;
    }
    double fraction = epochs / plan.options().epochs();
    listener.progress(
        new Progress(
            fraction,
            words(epochs) / seconds(),
            seconds() * (1 - fraction) / fraction,
            curve,
            plan.lossEvery(),
            () -> parameters.vectors(plan.vocabulary())));
  }

  private ClusterRun result(int epoch, int interval) {
    if (sinceLastPoint.measured() > 0) {
      curve.add(sinceLastPoint.point(epochs(epoch, interval)));
    }
    return new ClusterRun(
        parameters.vectors(plan.vocabulary()),
        parameters.outsideVectors(plan.vocabulary()),
        List.copyOf(curve),
        new Throughput(words(epochs(epoch, interval)), pairs, seconds(), plan.lossEvery()),
        orders,
        bytesReceived,
        bytesSent,
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
