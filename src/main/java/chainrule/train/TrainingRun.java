package chainrule.train;

import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.Locale;

/**
 * What a training gives, also one that was stopped: then it is what had been learned by then, and
 * {@link Word2Vec#resume} goes on from it.
 *
 * @param vectors V: the vectors v_w of the words as center words, the ones to look at
 * @param outsideVectors U: the vectors u_w of the words as outside words
 * @param lossCurve at most 200 points, in order, and one more for each time it was stopped
 * @param throughput the work done
 * @param options the knobs
 * @param position which windows are done
 */
public record TrainingRun(
    WordVectors vectors,
    WordVectors outsideVectors,
    List<LossPoint> lossCurve,
    Throughput throughput,
    TrainingOptions options,
    TrainingPosition position) {
  /** Copies the curve. */
  public TrainingRun {
    lossCurve = List.copyOf(lossCurve);
  }

  /** The vectors, the number of words and pairs, the speed and the options, in one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, from %,d words in %.1f s (%,.0f words/s, %s)%s; J was measured on one pair in %d",
        vectors,
        throughput.words(),
        throughput.seconds(),
        throughput.wordsPerSecond(),
        how(),
        loss(),
        throughput.lossEvery());
  }

  private String how() {
    String arithmetic = options.arithmetic() == Arithmetic.VECTOR ? "Vector API" : "plain Java";
    return options.threads() == 1
        ? arithmetic
        : "%s, %d threads".formatted(arithmetic, options.threads());
  }

  private String loss() {
    if (lossCurve.isEmpty()) {
      return "";
    }
    LossPoint last = lossCurve.get(lossCurve.size() - 1);
    return String.format(
        Locale.ROOT,
        "; loss %.3f → %.3f ± %.3f",
        lossCurve.get(0).loss(),
        last.loss(),
        last.standardError());
  }
}
