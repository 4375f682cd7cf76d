package chainrule.view;

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
 * @param part what happens to it
 * @param before where it was
 * @param after where it is now
 */
record Mover(String word, boolean center, Part part, RealVector before, RealVector after) {
  /** The vectors of all words: V, then U. */
  static List<Mover> of(PairUpdate update) {
    return Stream.concat(
            movers(
                update,
                true,
                w -> w == update.center() ? Part.MOVED : Part.RESTING,
                update.centerVectors(),
                update.centerVectorsAfter()),
            movers(
                update,
                false,
                w -> outsidePart(update, w),
                update.outsideVectors(),
                update.outsideVectorsAfter()))
        .toList();
  }

  private static Stream<Mover> movers(
      PairUpdate update,
      boolean center,
      IntFunction<Part> part,
      RealMatrix before,
      RealMatrix after) {
    return IntStream.range(0, update.words().size())
        .mapToObj(
            w ->
                new Mover(
                    update.words().get(w),
                    center,
                    part.apply(w),
                    before.getRowVector(w),
                    after.getRowVector(w)));
  }

  private static Part outsidePart(PairUpdate update, int w) {
    if (w == update.loss().outside()) {
      return Part.PULLED;
    }
    return switch (Collections.frequency(update.loss().negatives(), w)) {
      case 0 -> Part.RESTING;
      case 1 -> Part.PUSHED;
      default -> Part.PUSHED_AGAIN;
    };
  }

  boolean moves() {
    return part != Part.RESTING;
  }

  /** {@code v king moved} for a vector that moves, {@code king} for one at rest. */
  String name() {
    return moves() ? owner() + " " + part.word() : word;
  }

  /** Whose vector it is, in every update. */
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
