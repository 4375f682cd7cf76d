package chainrule.train;

/**
 * Is notified of the progress of a training: at most four times a second, once at the end, and
 * whenever it asks for it.
 */
@FunctionalInterface
public interface TrainingListener {
  /**
   * Called on the training thread, which waits. A listener that throws is not called again; the
   * training goes on, and a warning is logged.
   */
  void progress(Progress progress);

  /**
   * Whether to be told now, whatever the time: asked before the first step and after each sentence,
   * so the answer must be quick. Unless overridden never: the clock decides.
   *
   * @param fraction the part of the work that is done, in [0, 1]
   */
  default boolean wants(double fraction) {
    return false;
  }
}
