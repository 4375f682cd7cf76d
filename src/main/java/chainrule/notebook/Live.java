package chainrule.notebook;

import chainrule.projection.ProjectionListener;
import chainrule.train.TrainingListener;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** Loops with a progress bar that Stop ends. */
public final class Live {
  private Live() {}

  /**
   * 0, 1, … n − 1 with a progress bar below the cell. The Stop button ends the loop between two
   * steps, so what the finished steps made is whole.
   *
   * <pre>{@code
   * for (int step : Live.steps(100)) { … }
   * }</pre>
   *
   * @param n how many steps, at least 0
   * @throws IllegalArgumentException if n is negative
   */
  public static Iterable<Integer> steps(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n is " + n + "; a loop has at least 0 steps");
    }
    return new StepRange(n);
  }

  /**
   * Shows a training while it runs: a bar with the speed and the time left, and the loss curve.
   * Give it to {@code Word2Vec.train} as a listener.
   */
  public static TrainingListener training() {
    return new LiveTraining(Notebook.slot(), Notebook.slot());
  }

  /**
   * Shows t-SNE while it runs: a progress bar, and the words as points coloured by category. Give
   * it to {@code Projection.tsne} as a listener.
   *
   * @param categories the kind of each word; words without one are of the kind "words"
   */
  public static ProjectionListener map(Map<String, String> categories) {
    return new LiveMap(categories);
  }

  /**
   * A loop whose numbers are drawn while it runs.
   *
   * @param name what the numbers are, for example {@code "J"}
   */
  public static LiveCurve curve(String name) {
    return new LiveCurve(name);
  }

  private record StepRange(int n) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Steps(n);
    }

    @Override
    public String toString() {
      return n + " steps, for a loop";
    }
  }

  private static final class Steps implements Iterator<Integer> {
    private final int n;
    private final DisplaySlot place = Notebook.slot();
    private final Throttle throttle = new Throttle();
    private int done;

    Steps(int n) {
      this.n = n;
    }

    /** Ends the loop if Stop was pressed. */
    @Override
    public boolean hasNext() {
      if (done == n) {
        throttle.now(() -> draw("%d steps".formatted(n)));
        return false;
      }
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      throttle.maybe(() -> draw("step %d of %d".formatted(done, n)));
      return true;
    }

    @Override
    public Integer next() {
      if (done == n) {
        throw new NoSuchElementException("all " + n + " steps are done");
      }
      return done++;
    }

    private void draw(String text) {
      place.show(() -> new ProgressBar(n == 0 ? 1 : (double) done / n, text).bundle());
    }
  }
}
