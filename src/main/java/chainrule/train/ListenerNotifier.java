package chainrule.train;

import chainrule.vectors.WordVectors;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Notifies the listeners four times a second, or when they ask for it, and drops those that throw.
 */
final class ListenerNotifier {
  private static final System.Logger LOG = System.getLogger(ListenerNotifier.class.getName());
  private static final long PAUSE = 250_000_000;

  private final List<TrainingListener> listeners;
  private final long wordsBefore;
  private final long plannedWords;
  private final Supplier<List<LossPoint>> curve;
  private final int lossEvery;
  private final Supplier<WordVectors> vectors;
  private final long start = System.nanoTime();
  private long last = start;

  ListenerNotifier(
      List<TrainingListener> listeners,
      long wordsBefore,
      long plannedWords,
      Supplier<List<LossPoint>> curve,
      int lossEvery,
      Supplier<WordVectors> vectors) {
    this.listeners = new ArrayList<>(listeners);
    this.wordsBefore = wordsBefore;
    this.plannedWords = plannedWords;
    this.curve = curve;
    this.lossEvery = lossEvery;
    this.vectors = vectors;
  }

  /**
   * Notifies the listeners that ask for it, and all of them a quarter of a second after the last
   * time.
   */
  void offer(long words) {
    if (System.nanoTime() - last >= PAUSE) {
      report(words);
    } else {
      listeners.removeIf(listener -> !told(listener, words, false));
    }
  }

  /** Reports to all. */
  void report(long words) {
    listeners.removeIf(listener -> !told(listener, words, true));
    last = System.nanoTime();
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  private double fraction(long words) {
    return plannedWords == 0 ? 0 : (double) words / plannedWords;
  }

  private Progress progress(long words) {
    double perSecond = (words - wordsBefore) / Math.max(seconds(), 1e-9);
    double left =
        words == wordsBefore ? Double.POSITIVE_INFINITY : (plannedWords - words) / perSecond;
    return new Progress(fraction(words), perSecond, left, curve.get(), lossEvery, vectors);
  }

  // a chart that cannot be drawn throws Errors too, and must not cost what was learned
  private boolean told(TrainingListener listener, long words, boolean anyway) {
    try {
      if (anyway || listener.wants(fraction(words))) {
        listener.progress(progress(words));
      }
      return true;
    } catch (Throwable e) {
      LOG.log(Level.WARNING, "a training listener failed and is not called again: " + e);
      LOG.log(Level.DEBUG, "the failure of the listener", e);
      return false;
    }
  }
}
