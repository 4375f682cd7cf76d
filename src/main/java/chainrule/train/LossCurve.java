package chainrule.train;

import java.util.ArrayList;
import java.util.List;

/** The points of the loss curve, made of what the meters of all workers measure. */
final class LossCurve {
  private final List<LossPoint> points;
  private final long pairsBefore;
  private final LossMeter all = new LossMeter(1, 0);

  /** Goes on from the points and the number of pairs there were before. */
  LossCurve(List<LossPoint> points, long pairsBefore) {
    this.points = new ArrayList<>(points);
    this.pairsBefore = pairsBefore;
  }

  void take(LossMeter meter) {
    meter.moveTo(all);
  }

  /** Ends a point of the curve, unless nothing was measured for it. */
  void point(double epoch) {
    if (all.measured() > 0) {
      points.add(all.point(epoch));
    }
  }

  long pairs() {
    return pairsBefore + all.pairs();
  }

  List<LossPoint> points() {
    return List.copyOf(points);
  }
}
