package chainrule.projection;

/** Is told how a map gets on, after each step. */
@FunctionalInterface
public interface ProjectionListener {
  /**
   * Called between two steps, on the thread that asked for the map, which waits. What it throws
   * ends the map.
   *
   * @param progress to be read now; the next step changes it
   */
  void progress(ProjectionProgress progress);
}
