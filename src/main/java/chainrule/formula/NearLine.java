package chainrule.formula;

import chainrule.formula.repair.Change;
import java.util.List;
import java.util.stream.Stream;

/**
 * A true line near a false one.
 *
 * @param latex the whole line
 * @param steps what was changed, one side after the other
 */
record NearLine(String latex, List<Step> steps) {
  NearLine {
    steps = List.copyOf(steps);
  }

  /**
   * What was changed of one side.
   *
   * @param changes the changes
   * @param left whether it is the head of its chain
   */
  record Step(List<Change> changes, boolean left) {}

  static NearLine of(String latex, List<Change> changes, boolean left) {
    return new NearLine(latex, List.of(new Step(changes, left)));
  }

  /** The next line, reached from this one. */
  NearLine and(NearLine next) {
    return new NearLine(next.latex, Stream.concat(steps.stream(), next.steps.stream()).toList());
  }
}
