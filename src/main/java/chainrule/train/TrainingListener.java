package chainrule.train;

/** Is told how a training gets on: at most four times a second, and once at the end. */
@FunctionalInterface
public interface TrainingListener {
  /**
   * Called on the training thread, which waits. A listener that throws is not called again; the
   * training goes on, and a warning is logged.
   */
  void progress(Progress progress);
}
