package chainrule.exercise;

import chainrule.check.GradientCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A function, a point, and a formula for its gradient, which is checked at the point and at others
 * near it: a wrong formula may be right at one point. A number or a vector is one row.
 */
public final class GradientFormula implements JavaAnswer {
  private static final int OTHERS = 4;
  private static final long SEED = 20_261_121;

  private final List<double[][]> points;
  private final UnaryOperator<double[][]> formula;
  private final BiFunction<double[][], double[][], GradientCheck> check;

  /** One check, made on demand. */
  @FunctionalInterface
  interface Check {
    GradientCheck run();
  }

  private GradientFormula(
      List<double[][]> points,
      UnaryOperator<double[][]> formula,
      BiFunction<double[][], double[][], GradientCheck> check) {
    this.points = List.copyOf(points);
    this.formula = formula;
    this.check = check;
  }

  /**
   * f′ as a formula.
   *
   * @param f the function
   * @param x the point
   * @param formula x → f′(x)
   */
  public static GradientFormula of(DoubleUnaryOperator f, double x, DoubleUnaryOperator formula) {
    return new GradientFormula(
        near(rows(x), SEED),
        point -> rows(formula.applyAsDouble(point[0][0])),
        (point, claim) -> GradientCheck.of(f, point[0][0], claim[0][0]));
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
    return new GradientFormula(
        near(rows(x.toArray()), SEED),
        point -> rows(value(formula, vector(point)).toArray()),
        (point, claim) -> GradientCheck.of(f, vector(point), vector(claim)));
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
    return new GradientFormula(
        near(x.getData(), SEED),
        point -> value(formula, matrix(point)).getData(),
        (point, claim) -> GradientCheck.of(f, matrix(point), matrix(claim)));
  }

  private static double[][] rows(double... row) {
    return new double[][] {row};
  }

  private static RealVector vector(double[][] rows) {
    return new ArrayRealVector(rows[0]);
  }

  private static RealMatrix matrix(double[][] rows) {
    return MatrixUtils.createRealMatrix(rows);
  }

  private static <P> P value(UnaryOperator<P> formula, P point) {
    return Optional.ofNullable(formula.apply(point))
        .orElseThrow(
            () -> new IllegalArgumentException("the formula gives null; it must give a gradient"));
  }

  private static List<double[][]> near(double[][] point, long seed) {
    Random random = new Random(seed);
    List<double[][]> points = new ArrayList<>(List.<double[][]>of(point));
    for (int k = 0; k < OTHERS; k++) {
      points.add(Arrays.stream(point).map(row -> moved(row, random)).toArray(double[][]::new));
    }
    return points;
  }

  /** A relative change, which keeps the sign, and a small absolute one, which also moves 0. */
  private static double[] moved(double[] row, Random random) {
    return Arrays.stream(row)
        .map(t -> t * (1 + 0.2 * random.nextGaussian()) + 0.05 * random.nextGaussian())
        .toArray();
  }

  @Override
  public GradientFormula drawnAgain(long seed) {
    return new GradientFormula(near(points.get(0), seed), formula, check);
  }

  @Override
  public List<double[][]> points() {
    return points;
  }

  @Override
  public double[][] claim(double[][] point) {
    return formula.apply(point);
  }

  @Override
  public GradientFormula claiming(List<double[][]> claims) {
    return new GradientFormula(points, point -> claims.get(points.indexOf(point)), check);
  }

  /** The comparisons: first at the point itself, then at the others. */
  List<Check> checks() {
    return points.stream()
        .<Check>map(point -> () -> check.apply(point, formula.apply(point)))
        .toList();
  }
}
