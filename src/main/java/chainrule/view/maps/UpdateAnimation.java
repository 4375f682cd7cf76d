package chainrule.view.maps;

import chainrule.train.PairUpdate;
import chainrule.train.TracedTraining;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Pictures of the updates of a training, all in the same square around the origin, so that they can
 * be compared.
 *
 * @param plane the square
 * @param pictures one for each update, in order
 */
public record UpdateAnimation(Plane plane, List<UpdatePicture> pictures) {
  /** The side of a picture in pixels. */
  public static final int SIZE = 560;

  /** What the marks and the lines mean. */
  public static final String KEY =
      "● center vectors v     ○ outside vectors u     solid arrow: pulled or moved     broken: pushed";

  private static final double ROOM = 1.08;

  /** Copies the pictures. */
  public UpdateAnimation {
    pictures = List.copyOf(pictures);
  }

  /**
   * A single update.
   *
   * @param motion of vectors in the plane
   * @param number which update, counted from 1
   * @throws IllegalArgumentException if there is no such update
   */
  public static UpdateAnimation of(TracedTraining motion, int number) {
    return of(motion, List.of(motion.update(number)));
  }

  /**
   * The first updates, one after the other.
   *
   * @param motion of vectors in the plane
   * @param updates how many
   * @throws IllegalArgumentException if there are not so many, or none is wanted
   */
  public static UpdateAnimation film(TracedTraining motion, int updates) {
    return of(motion, motion.updates().subList(0, motion.update(updates).number()));
  }

  private static UpdateAnimation of(TracedTraining motion, List<PairUpdate> updates) {
    double half = halfSide(motion);
    UpdatePainter painter = new UpdatePainter(half);
    return new UpdateAnimation(
        new Plane(-half, half, -half, half), updates.stream().map(painter::paint).toList());
  }

  /** Half the side of a square that contains every vector at any time, rounded up to quarters. */
  private static double halfSide(TracedTraining motion) {
    PairUpdate last = motion.update(motion.size());
    double largest =
        Stream.concat(
                motion.updates().stream()
                    .flatMap(update -> Stream.of(update.centerVectors(), update.outsideVectors())),
                Stream.of(last.centerVectorsAfter(), last.outsideVectorsAfter()))
            .mapToDouble(UpdateAnimation::largest)
            .max()
            .orElseThrow();
    return Math.ceil(4 * ROOM * largest) / 4;
  }

  private static double largest(RealMatrix vectors) {
    double largest = 0;
    for (double[] row : vectors.getData()) {
      largest = Math.max(largest, Math.max(Math.abs(row[0]), Math.abs(row[1])));
    }
    return largest;
  }
}
