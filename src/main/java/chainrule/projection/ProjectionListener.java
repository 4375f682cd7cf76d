package chainrule.projection;

/** Is notified of the progress of t-SNE after each step. */
@FunctionalInterface
public interface ProjectionListener {
  /**
   * Called between two steps on the thread that computes the map. An exception ends the
   * computation.
   *
   * @param progress valid during the call; the next step changes it
   */
  void progress(ProjectionProgress progress);
}
