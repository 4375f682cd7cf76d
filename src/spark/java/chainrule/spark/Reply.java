package chainrule.spark;

import chainrule.train.LossSum;
import chainrule.train.SparseRows;
import java.io.Serializable;

/**
 * What an executor sends back for a part.
 *
 * @param loss what was measured
 * @param changes the rows that changed, each minus what it was; null if this executor needs all of
 *     θ, because the one that carried out the order before is lost
 * @param failure why the training cannot go on; null if it can
 */
record Reply(LossSum loss, SparseRows changes, String failure) implements Serializable {
  /** The executor needs all of θ. */
  static final Reply NEEDS_ALL = new Reply(LossSum.NONE, null, null);

  boolean needsAll() {
    return changes == null && failure == null;
  }
}
