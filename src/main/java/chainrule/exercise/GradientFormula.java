package chainrule.exercise;

import chainrule.check.GradientCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A function, a point, and a formula for its gradient, which is checked at the point and at others
 * near it: a wrong formula may be right at one point.
 */
public final class GradientFormula {
  private static final int OTHERS = 4;
  private static final long SEED = 20_261_121;

  private final List<Check> checks;

  /** One check, made on demand. */
  @FunctionalInterface
  interface Check {
    GradientCheck run();
  }

  private GradientFormula(List<Check> checks) {
    this.checks = checks;
  }

  /**
   * f′ as a formula.
   *
   * @param f the function
   * @param x the point
   * @param formula x → f′(x)
   */
  public static GradientFormula of(DoubleUnaryOperator f, double x, DoubleUnaryOperator formula) {
    return at(
        near(x, GradientFormula::moved),
        point -> GradientCheck.of(f, point, formula.applyAsDouble(point)));
  }

  /**
   * ∂f/∂x as a formula.
   *
   * @param f the function
   * @param x the point. Not modified.
   * @param formula x → ∂f/∂x, as long as x
   */
  public static GradientFormula of(
      ToDoubleFunction<RealVector> f, RealVector x, UnaryOperator<RealVector> formula) {
    return at(
        near(x, (point, random) -> point.map(t -> moved(t, random))),
        point -> GradientCheck.of(f, point, value(formula, point.copy())));
  }

  /**
   * ∂f/∂X as a formula.
   *
   * @param f the function
   * @param x X, the point. Not modified.
   * @param formula X → ∂f/∂X, of the shape of X
   */
  public static GradientFormula of(
      ToDoubleFunction<RealMatrix> f, RealMatrix x, UnaryOperator<RealMatrix> formula) {
    return at(
        near(x, GradientFormula::moved),
        point -> GradientCheck.of(f, point, value(formula, point.copy())));
  }

  private static <P> GradientFormula at(List<P> points, Function<P, GradientCheck> check) {
    return new GradientFormula(
        points.stream().<Check>map(point -> () -> check.apply(point)).toList());
  }

  private static <P> P value(UnaryOperator<P> formula, P point) {
    return Optional.ofNullable(formula.apply(point))
        .orElseThrow(() -> new IllegalArgumentException("the formula gives null, and no gradient"));
  }

  /** Moves a point by random numbers. */
  @FunctionalInterface
  private interface Move<P> {
    P apply(P point, Random random);
  }

  private static <P> List<P> near(P point, Move<P> move) {
    Random random = new Random(SEED);
    List<P> points = new ArrayList<>(List.of(point));
    for (int k = 0; k < OTHERS; k++) {
      points.add(move.apply(point, random));
    }
    return points;
  }

  private static RealMatrix moved(RealMatrix point, Random random) {
    RealMatrix moved = point.copy();
    for (int i = 0; i < moved.getRowDimension(); i++) {
      moved.setRowVector(i, moved.getRowVector(i).map(t -> moved(t, random)));
    }
    return moved;
  }

  /** A relative change, which keeps the sign, and a small absolute one, which also moves 0. */
  private static double moved(double t, Random random) {
    return t * (1 + 0.2 * random.nextGaussian()) + 0.05 * random.nextGaussian();
  }

  /** The comparisons: first at the point itself, then at the others. */
  List<Check> checks() {
    return checks;
  }
}
