package chainrule.train;

import java.util.List;

/**
 * What a training gives, also one that was stopped: then it is what had been learned by then.
 *
 * @param vectors V: the vectors v_w of the words as center words, the ones to look at
 * @param outsideVectors U: the vectors u_w of the words as outside words
 * @param lossCurve at most 200 points, in order
 * @param throughput the work done
 */
public record TrainingRun(
    WordVectors vectors,
    WordVectors outsideVectors,
    List<LossPoint> lossCurve,
    Throughput throughput) {
  /** Copies the curve. */
  public TrainingRun {
    lossCurve = List.copyOf(lossCurve);
  }
}
