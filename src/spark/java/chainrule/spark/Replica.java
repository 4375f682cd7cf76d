package chainrule.spark;

import chainrule.train.Arithmetic;
import chainrule.train.LossSum;
import chainrule.train.Parameters;
import chainrule.train.PartTraining;
import chainrule.train.SparseRows;
import chainrule.train.TrainingPlan;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * θ as an executor has it for one part, kept from one order to the next. It may be lost with its
 * executor: it can be made again from the text and all of θ.
 */
final class Replica {
  private static final Map<String, Replica> HELD = new ConcurrentHashMap<>();

  private final Parameters parameters;
  private final PartTraining training;
  private final long order;

  private Replica(Parameters parameters, PartTraining training, long order) {
    this.parameters = parameters;
    this.training = training;
    this.order = order;
  }

  /** Carries out an order for a part. */
  static Reply carryOut(
      Order order, int part, int[][] sentences, TrainingPlan plan, SparseRows rows) {
    String name = order.run() + "/" + part;
    // while an order is being carried out there is nothing to go on from
    Replica held = HELD.remove(name);
    if (!order.isWhole() && (held == null || held.order != order.number() - 1)) {
      return Reply.NEEDS_ALL;
    }
    try {
      Replica replica = order.isWhole() ? of(plan, part, sentences, rows) : held.with(rows);
      LossSum loss = replica.training.train(order.epoch(), order.interval(), order.intervals());
      SparseRows changes = replica.parameters.changes(replica.parameters.ofFirst(order.words()));
      HELD.put(name, new Replica(replica.parameters, replica.training, order.number()));
      return new Reply(loss, changes, null);
    } catch (IllegalStateException diverged) {
      return new Reply(LossSum.NONE, null, diverged.getMessage());
    }
  }

  /** Drops what this process holds of a run. */
  static void drop(String run) {
    HELD.keySet().removeIf(name -> name.startsWith(run + "/"));
  }

  /** Drops all that this process holds, as if it were lost. */
  static void dropAll() {
    HELD.clear();
  }

  private static Replica of(TrainingPlan plan, int part, int[][] sentences, SparseRows rows) {
    Parameters parameters = Parameters.recording(rows);
    TrainingPlan own = plan.withArithmetic(Arithmetic.fastest());
    return new Replica(
        parameters, new PartTraining(own, part, Arrays.asList(sentences), parameters), 0);
  }

  private Replica with(SparseRows rows) {
    parameters.set(rows);
    return this;
  }
}
