package chainrule.view.maps;

import chainrule.train.PairUpdate;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A vector of the plane and what one update does to it.
 *
 * @param word w
 * @param center whether it is v_w; else it is u_w
 * @param role what happens to it
 * @param before where it was
 * @param after where it is now
 */
record VectorMove(
    String word, boolean center, VectorRole role, RealVector before, RealVector after) {
  /** The vectors of all words: V, then U. */
  static List<VectorMove> of(PairUpdate update) {
    return Stream.concat(
            movers(
                update,
                true,
                w -> w == update.center() ? VectorRole.MOVED : VectorRole.RESTING,
                update.centerVectors(),
                update.centerVectorsAfter()),
            movers(
                update,
                false,
                w -> outsideRole(update, w),
                update.outsideVectors(),
                update.outsideVectorsAfter()))
        .toList();
  }

  private static Stream<VectorMove> movers(
      PairUpdate update,
      boolean center,
      IntFunction<VectorRole> role,
      RealMatrix before,
      RealMatrix after) {
    return IntStream.range(0, update.words().size())
        .mapToObj(
            w ->
                new VectorMove(
                    update.words().get(w),
                    center,
                    role.apply(w),
                    before.getRowVector(w),
                    after.getRowVector(w)));
  }

  private static VectorRole outsideRole(PairUpdate update, int w) {
    if (w == update.loss().outside()) {
      return VectorRole.PULLED;
    }
    return switch (Collections.frequency(update.loss().negatives(), w)) {
      case 0 -> VectorRole.RESTING;
      case 1 -> VectorRole.PUSHED;
      default -> VectorRole.PUSHED_AGAIN;
    };
  }

  boolean moves() {
    return role != VectorRole.RESTING;
  }

  /** {@code v king moved} for a vector that moves, {@code king} for one at rest. */
  String name() {
    return moves() ? owner() + " " + role.word() : word;
  }

  /** The vector's name, the same in every update. */
  String owner() {
    return (center ? "v " : "u ") + word;
  }

  double x() {
    return before.getEntry(0);
  }

  double y() {
    return before.getEntry(1);
  }
}
