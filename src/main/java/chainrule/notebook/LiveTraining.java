package chainrule.notebook;

import chainrule.train.Progress;
import chainrule.train.TrainingListener;
import chainrule.view.Charts;
import java.util.Locale;

/** A training while it runs: a progress bar and a loss curve, each in a slot below the cell. */
final class LiveTraining implements TrainingListener {
  private static final double WELL_BEGUN = 0.02;
  private static final double SECONDS_BEGUN = 3;

  private final DisplaySlot bar;
  private final DisplaySlot chart;
  private final Throttle throttle = new Throttle();

  LiveTraining(DisplaySlot bar, DisplaySlot chart) {
    this.bar = bar;
    this.chart = chart;
  }

  @Override
  public void progress(Progress progress) {
    if (progress.fraction() >= 1) {
      throttle.now(() -> draw(progress, true));
    } else {
      throttle.maybe(() -> draw(progress, false));
    }
  }

  private void draw(Progress progress, boolean last) {
    bar.show(() -> new ProgressBar(progress.fraction(), text(progress, last)).bundle());
    if (progress.lossCurve().size() > 1) {
      chart.show(() -> picture(progress, last));
    }
  }

  private static MimeBundle picture(Progress progress, boolean last) {
    var curve = Charts.lossCurve(progress.lossCurve());
    return last ? ChartImage.of(curve) : ChartImage.live(curve);
  }

  private static String text(Progress progress, boolean last) {
    String speed = String.format(Locale.ROOT, "%,.0f words/s", progress.wordsPerSecond());
    String time = last ? "done" : left(progress);
    return progress.lossCurve().isEmpty()
        ? String.join(" · ", speed, time)
        : String.join(" · ", loss(progress), speed, time);
  }

  private static String loss(Progress progress) {
    String pairs = progress.lossEvery() == 1 ? "all pairs" : "one pair in " + progress.lossEvery();
    return String.format(
        Locale.ROOT, "loss %.3f ± %.3f (%s)", progress.loss(), progress.standardError(), pairs);
  }

  /** The speed of the first moments, while code is being compiled, says nothing about the rest. */
  private static String left(Progress progress) {
    double fraction = progress.fraction();
    double elapsed = progress.secondsLeft() * fraction / (1 - fraction);
    return fraction < WELL_BEGUN && !(elapsed >= SECONDS_BEGUN)
        ? "the time left is not known yet"
        : String.format(Locale.ROOT, "%.0f s left", progress.secondsLeft());
  }
}
