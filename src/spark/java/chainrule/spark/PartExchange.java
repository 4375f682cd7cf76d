package chainrule.spark;

import chainrule.train.SparseRows;
import chainrule.train.TrainingPlan;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * What the driver and the parts send each other: an {@link Order} with rows of θ to all parts, and
 * a {@link Reply} from each.
 */
final class PartExchange {
  private final JavaSparkContext spark;
  private final JavaRDD<int[][]> parts;
  private final Broadcast<TrainingPlan> sharedPlan;
  private final String run = UUID.randomUUID().toString();
  private SparseRows rows;
  private boolean isWhole = true;
  private long orders;
  private long bytesReceived;
  private long bytesSent;

  /**
   * @param rows all of θ
   */
  PartExchange(JavaSparkContext spark, JavaRDD<int[][]> parts, TrainingPlan plan, SparseRows rows) {
    this.spark = spark;
    this.parts = parts;
    this.sharedPlan = spark.broadcast(plan);
    this.rows = rows;
  }

  /** The next order goes out with all of θ. */
  void sendAll(SparseRows all) {
    rows = all;
    isWhole = true;
  }

  /** The next order goes out with the rows that changed since the last one. */
  void sendChanged(SparseRows changed) {
    rows = changed;
    isWhole = false;
  }

  /**
   * Has every part train on an interval.
   *
   * @param words the changes of so many of the first words are sent back
   * @throws IllegalStateException if the training of a part diverges
   */
  List<Reply> train(int epoch, int interval, int intervals, int words) {
    Order order = new Order(run, ++orders, isWhole, epoch, interval, intervals, words);
    List<Reply> replies = replies(order);
    bytesSent += rows.bytes();
    for (Reply reply : replies) {
      if (reply.failure() != null) {
        throw new IllegalStateException(reply.failure());
      }
      bytesReceived += reply.needsAll() ? 0 : reply.changes().bytes();
    }
    return replies;
  }

  private List<Reply> replies(Order order) {
    Broadcast<TrainingPlan> plan = sharedPlan;
    Broadcast<SparseRows> sent = spark.broadcast(rows);
    List<Reply> replies =
        parts
            .mapPartitionsWithIndex(
                (part, sentences) ->
                    List.of(
                            Replica.carryOut(
                                order, part, sentences.next(), plan.value(), sent.value()))
                        .iterator(),
                true)
            .collect();
    sent.destroy();
    return replies;
  }

  /** Drops the replicas that this process holds. */
  void end() {
    Replica.drop(run);
  }

  long orders() {
    return orders;
  }

  long bytesReceived() {
    return bytesReceived;
  }

  long bytesSent() {
    return bytesSent;
  }
}
