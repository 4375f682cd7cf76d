package chainrule.train;

import java.util.ArrayList;
import java.util.List;

/** The points of the loss curve, made of what the meters of all workers measure. */
final class LossCurve {
  private final List<LossPoint> points;
  private long pairs;
  private LossSum next = LossSum.NONE;

  /** Goes on from the points and the number of pairs there were before. */
  LossCurve(List<LossPoint> points, long pairsBefore) {
    this.points = new ArrayList<>(points);
    this.pairs = pairsBefore;
  }

  void take(LossMeter meter) {
    LossSum taken = meter.take();
    pairs += taken.pairs();
    next = next.plus(taken);
  }

  /** Ends a point of the curve, unless nothing was measured for it. */
  void point(double epoch) {
    if (next.measured() > 0) {
      points.add(next.point(epoch));
      next = LossSum.NONE;
    }
  }

  long pairs() {
    return pairs;
  }

  List<LossPoint> points() {
    return List.copyOf(points);
  }
}
