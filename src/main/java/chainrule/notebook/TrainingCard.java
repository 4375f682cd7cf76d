package chainrule.notebook;

import chainrule.train.LossPoint;
import chainrule.train.Throughput;
import chainrule.train.TrainingRun;
import java.util.List;
import java.util.Locale;

/** What a training gave, in one line. */
final class TrainingCard {
  private TrainingCard() {}

  static MimeBundle of(TrainingRun run) {
    Throughput work = run.throughput();
    return MimeBundle.text(
        String.format(
            Locale.ROOT,
            "%s, from %,d words in %.1f s (%,.0f words/s)%s; J was measured on one pair in %d",
            run.vectors(),
            work.words(),
            work.seconds(),
            work.wordsPerSecond(),
            loss(run.lossCurve()),
            work.lossEvery()));
  }

  private static String loss(List<LossPoint> curve) {
    return curve.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "; loss %.3f → %.3f",
            curve.get(0).loss(),
            curve.get(curve.size() - 1).loss());
  }
}
