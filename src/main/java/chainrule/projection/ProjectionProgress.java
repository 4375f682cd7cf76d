package chainrule.projection;

import java.util.List;

/** The progress of t-SNE. */
public final class ProjectionProgress {
  private final TSne map;
  private final List<String> words;
  private final int iterations;

  ProjectionProgress(TSne map, List<String> words, int iterations) {
    this.map = map;
    this.words = words;
    this.iterations = iterations;
  }

  /** How many steps are done, from 1 on. */
  public int iteration() {
    return map.iteration();
  }

  /** How many steps there will be. */
  public int iterations() {
    return iterations;
  }

  /** From 0 to 1. */
  public double fraction() {
    return (double) iteration() / iterations;
  }

  /** KL(P‖Q), which the steps reduce; computed on demand. */
  public double divergence() {
    return map.divergence();
  }

  /** The words where they are now; a copy. */
  public List<Projection.Point> points() {
    return map.places().named(words);
  }
}
