package chainrule.notebook;

import chainrule.projection.ProjectionListener;
import chainrule.projection.ProjectionProgress;
import chainrule.view.Charts;
import chainrule.view.maps.WordMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** t-SNE while it runs: a progress bar and a picture, each in a slot below the cell. */
final class LiveMap implements ProjectionListener {
  private final Map<String, String> categories;
  private final DisplaySlot bar = Notebook.slot();
  private final DisplaySlot picture = Notebook.slot();
  private final Throttle throttle = new Throttle();
  private final long start = System.nanoTime();

  LiveMap(Map<String, String> categories) {
    this.categories = Map.copyOf(categories);
  }

  @Override
  public void progress(ProjectionProgress progress) {
    if (progress.fraction() >= 1) {
      throttle.now(() -> draw(progress, "done"));
    } else {
      throttle.maybe(() -> draw(progress, left(progress)));
    }
  }

  private void draw(ProjectionProgress progress, String time) {
    String text =
        String.format(
            Locale.ROOT,
            "step %,d of %,d · KL %.3f · %s",
            progress.iteration(),
            progress.iterations(),
            progress.divergence(),
            time);
    bar.show(() -> new ProgressBar(progress.fraction(), text).bundle());
    picture.show(() -> ChartImage.live(Charts.unnamedMap(map(progress))));
  }

  private WordMap map(ProjectionProgress progress) {
    return new WordMap(
        progress.points().stream()
            .map(
                point ->
                    new WordMap.Spot(
                        point.word(),
                        point.x(),
                        point.y(),
                        categories.getOrDefault(point.word(), "words"),
                        List.of()))
            .toList(),
        0);
  }

  private String left(ProjectionProgress progress) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT, "%.0f s left", seconds * (1 - progress.fraction()) / progress.fraction());
  }
}
