package chainrule.train;

import java.util.ArrayList;
import java.util.List;

/** The points of a loss curve, made of what all workers, or machines, measure. */
public final class LossCurve {
  /** How many points a training is divided into. */
  public static final int POINTS = 200;

  private final List<LossPoint> points;
  private long pairs;
  private LossSum next = LossSum.NONE;

  /** A curve without points. */
  public LossCurve() {
    this(List.of(), 0);
  }

  /** Goes on from the points and the number of pairs there were before. */
  LossCurve(List<LossPoint> points, long pairsBefore) {
    this.points = new ArrayList<>(points);
    this.pairs = pairsBefore;
  }

  /** Adds what was measured to the next point. */
  public void add(LossSum measured) {
    pairs += measured.pairs();
    next = next.plus(measured);
  }

  /**
   * Ends a point of the curve, unless nothing was measured for it.
   *
   * @param epoch where the point stands, in epochs
   */
  public void endPoint(double epoch) {
    if (next.measured() > 0) {
      points.add(next.point(epoch));
      next = LossSum.NONE;
    }
  }

  /** The pairs that were trained on. */
  public long pairs() {
    return pairs;
  }

  /** A copy of the points so far. */
  public List<LossPoint> points() {
    return List.copyOf(points);
  }
}
