package chainrule.notebook;

import chainrule.view.Charts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/**
 * A loop with a progress bar and a curve that Stop ends.
 *
 * <pre>{@code
 * LiveCurve curve = Live.curve("J");
 * for (int step : curve.steps(100)) { …; curve.add(loss); }
 * }</pre>
 */
public final class LiveCurve {
  private final String name;
  private final List<Double> values = new ArrayList<>();
  private final Throttle throttle = new Throttle();

  LiveCurve(String name) {
    this.name = name;
  }

  /**
   * One more number.
   *
   * @param value where it is not finite, the curve has a gap
   */
  public void add(double value) {
    values.add(Double.isFinite(value) ? value : Double.NaN);
  }

  @Override
  public String toString() {
    return "curve of %s with %d values".formatted(name, values.size());
  }

  /** The numbers so far. */
  public List<Double> values() {
    return List.copyOf(values);
  }

  /**
   * 0, 1, … n − 1 with a progress bar and the curve below the cell; ends between two steps when
   * Stop is pressed.
   *
   * @param n how many steps, at least 0
   * @throws IllegalArgumentException if n is negative
   */
  public Iterable<Integer> steps(int n) {
    Iterable<Integer> steps = Live.steps(n);
    return () -> new Drawn(steps.iterator(), Notebook.slot());
  }

  private final class Drawn implements Iterator<Integer> {
    private final Iterator<Integer> steps;
    private final DisplaySlot place;

    Drawn(Iterator<Integer> steps, DisplaySlot place) {
      this.steps = steps;
      this.place = place;
    }

    @Override
    public boolean hasNext() {
      if (steps.hasNext()) {
        throttle.maybe(() -> draw(false));
        return true;
      }
      throttle.now(() -> draw(true));
      return false;
    }

    @Override
    public Integer next() {
      return steps.next();
    }

    /** A line needs two points. */
    private void draw(boolean last) {
      if (values.size() > 1) {
        place.show(() -> picture(last));
      }
    }

    private MimeBundle picture(boolean last) {
      XYChart chart = Charts.steps(name, name, Map.entry(name, values));
      return last ? ChartImage.of(chart) : ChartImage.live(chart);
    }
  }
}
