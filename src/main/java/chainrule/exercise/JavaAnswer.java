package chainrule.exercise;

import java.util.List;

/**
 * An answer in Java: it is asked for its values at points, and judged by these alone. Points and
 * values are rows of numbers, so that they can be exchanged between processes.
 */
public sealed interface JavaAnswer permits GradientFormula, WrittenFunction {
  /** Where it is asked, each place once. */
  List<double[][]> points();

  /**
   * What it gives.
   *
   * @param point of the shape of one of the points. Not modified.
   */
  double[][] claim(double[][] point);

  /**
   * The same question, at the course's own places and at others.
   *
   * @param seed that the others are drawn with
   */
  JavaAnswer drawnAgain(long seed);

  /**
   * The same question at the same points, with somebody else's values.
   *
   * @param claims one for each point, in order
   */
  JavaAnswer claiming(List<double[][]> claims);
}
