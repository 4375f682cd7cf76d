package chainrule.train;

import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far a training is.
 *
 * @param fraction the part of the work that is done, in [0, 1]; 1 at the end, unless it was stopped
 * @param wordsPerSecond running words per second so far
 * @param secondsLeft the time left at this speed; ∞ before the first word
 * @param lossCurve the points so far
 * @param lossEvery k: the loss is that of one pair in k
 * @param vectorsSoFar a copy of the vectors v_w, made when it is asked for; ask inside the listener
 */
public record Progress(
    double fraction,
    double wordsPerSecond,
    double secondsLeft,
    List<LossPoint> lossCurve,
    int lossEvery,
    Supplier<WordVectors> vectorsSoFar) {
  /** Copies the curve. */
  public Progress {
    lossCurve = List.copyOf(lossCurve);
  }

  /** The loss of the last point; NaN before there is one. */
  public double loss() {
    return last().loss();
  }

  /** The standard error of the last point; NaN before there is one. */
  public double standardError() {
    return last().standardError();
  }

  private LossPoint last() {
    return lossCurve.isEmpty()
        ? new LossPoint(0, Double.NaN, Double.NaN, 0)
        : lossCurve.get(lossCurve.size() - 1);
  }
}
