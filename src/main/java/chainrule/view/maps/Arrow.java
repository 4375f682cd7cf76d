package chainrule.view.maps;

import java.util.List;
import org.apache.commons.math3.linear.RealVector;

/**
 * An arrow from the old place of a vector to the new one.
 *
 * @param role what happened to it
 * @param shaft from the old place to the new one
 * @param head the two strokes that end at the new place
 */
public record Arrow(VectorRole role, Stroke shaft, List<Stroke> head) {
  private static final double WIDTH = 0.45;

  /** Copies the head. */
  public Arrow {
    head = List.copyOf(head);
  }

  /**
   * A straight line of the plane.
   *
   * @param fromX where it begins, along the first axis
   * @param fromY where it begins, along the second axis
   * @param toX where it ends
   * @param toY where it ends
   */
  public record Stroke(double fromX, double fromY, double toX, double toY) {
    /** √((toX − fromX)² + (toY − fromY)²). */
    public double length() {
      return StrictMath.hypot(toX - fromX, toY - fromY);
    }
  }

  /**
   * An arrow whose head is at most half as long as its shaft.
   *
   * @param from the old place, of two entries. Not modified.
   * @param to the new place, of two entries. Not modified.
   * @param headLength how long the head is on a long shaft
   */
  public static Arrow of(VectorRole role, RealVector from, RealVector to, double headLength) {
    double length = to.getDistance(from);
    double x = length == 0 ? 0 : (to.getEntry(0) - from.getEntry(0)) / length;
    double y = length == 0 ? 0 : (to.getEntry(1) - from.getEntry(1)) / length;
    double back = Math.min(headLength, length / 2);
    return new Arrow(
        role,
        new Stroke(from.getEntry(0), from.getEntry(1), to.getEntry(0), to.getEntry(1)),
        List.of(
            wing(to, -back * (x + WIDTH * y), -back * (y - WIDTH * x)),
            wing(to, -back * (x - WIDTH * y), -back * (y + WIDTH * x))));
  }

  private static Stroke wing(RealVector tip, double x, double y) {
    return new Stroke(tip.getEntry(0) + x, tip.getEntry(1) + y, tip.getEntry(0), tip.getEntry(1));
  }
}
