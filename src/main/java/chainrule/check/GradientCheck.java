package chainrule.check;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Compares a claimed gradient with the numeric one: the function, the point, the claim.
 *
 * <pre>
 *   row i:   claim_i   against   ∂f/∂x_i, computed from values of f alone
 *   a row agrees when |analytic − numeric| ≤ 1e−6 · max(|analytic|, |numeric|) + 10 · (error of the numeric value)
 * </pre>
 *
 * Notebook 00. The point that is passed in is left bit for bit as it was.
 *
 * @param value f(x)
 * @param rows one row for each component of x, in order; a matrix is read row by row
 * @param rowNames what the rows of a matrix are called; empty where x is a number or a vector
 */
public record GradientCheck(double value, List<Row> rows, List<String> rowNames) {
  private static final int ROWS_SHOWN = 12;

  /** Copies the lists. */
  public GradientCheck {
    rows = List.copyOf(rows);
    rowNames = List.copyOf(rowNames);
  }

  /** The check of a derivative or of a gradient in a vector. */
  public GradientCheck(double value, List<Row> rows) {
    this(value, rows, List.of());
  }

  /**
   * Checks a claimed derivative f′(x).
   *
   * @param f the function
   * @param x the point
   * @param claim the claimed value of f′(x)
   */
  public static GradientCheck of(DoubleUnaryOperator f, double x, double claim) {
    return CoordinateChecker.examine(f, x, claim);
  }

  /**
   * Checks a claimed gradient ∂f/∂x.
   *
   * @param f the function; it must not change the vector it is given
   * @param x the point. Not modified.
   * @param claim the claimed gradient, as long as x. Not modified.
   * @throws IllegalArgumentException if the lengths differ or are 0, or f changes the point
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static GradientCheck of(ToDoubleFunction<RealVector> f, RealVector x, RealVector claim) {
    return CoordinateChecker.examine(f, x, claim);
  }

  /**
   * Checks a claimed gradient ∂f/∂X.
   *
   * @param f the function; it must not change the matrix it is given
   * @param x X, the point. Not modified.
   * @param claim the claimed gradient, of the shape of X. Not modified.
   * @throws IllegalArgumentException if the shapes differ, or f changes the point
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static GradientCheck of(ToDoubleFunction<RealMatrix> f, RealMatrix x, RealMatrix claim) {
    return EntryChecker.examine(f, x, claim);
  }

  /**
   * Checks a claimed gradient ∂f/∂X of a sum. The same rows, to the bit, as for any other function;
   * but for each entry only the terms that read it are evaluated again.
   *
   * @param f the sum; its terms must not change the matrix they are given
   * @param x X, the point. Not modified.
   * @param claim the claimed gradient, of the shape of X. Not modified.
   * @throws IllegalArgumentException if the shapes differ, or a term changes the point
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static GradientCheck of(SumOfTerms f, RealMatrix x, RealMatrix claim) {
    return EntryChecker.examine(f, x, claim);
  }

  /**
   * What the rows of a matrix are called that have no names: {@code [0]}, {@code [1]}, …
   *
   * @param rows how many there are
   */
  public static List<String> rowNumbers(int rows) {
    return IntStream.range(0, rows).mapToObj(i -> "[" + i + "]").toList();
  }

  /**
   * The same check with names for the components of a vector, or for the rows of a matrix.
   *
   * @param names a name for each of them: words, or letters such as {@code W₁[2, 3]}. Not modified.
   * @throws IllegalArgumentException if there are more or fewer names than components or rows
   */
  public GradientCheck named(List<String> names) {
    int expected = rowNames.isEmpty() ? rows.size() : rowNames.size();
    if (names.size() != expected) {
      throw new IllegalArgumentException(
          "%d names for %d %s; there must be one for each"
              .formatted(names.size(), expected, rowNames.isEmpty() ? "components" : "rows"));
    }
    List<Row> named =
        IntStream.range(0, rows.size())
            .mapToObj(k -> rows.get(k).named(name(names, k / columns(), k % columns())))
            .toList();
    return new GradientCheck(value, named, rowNames.isEmpty() ? List.of() : names);
  }

  /** How many components stand in a row of the matrix; 1 where x is a number or a vector. */
  public int columns() {
    return rowNames.isEmpty() ? 1 : rows.size() / rowNames.size();
  }

  private String name(List<String> names, int i, int j) {
    return rowNames.isEmpty() ? names.get(i) : names.get(i) + " [" + j + "]";
  }

  /** The result of all rows together. */
  public Verdict verdict() {
    if (any(row -> row.errorEstimate == Double.POSITIVE_INFINITY)) {
      return Verdict.NOT_DETERMINISTIC;
    }
    if (!Double.isFinite(value) || !rows.stream().allMatch(Row::isDefined)) {
      return Verdict.UNDEFINED;
    }
    if (rows.stream().allMatch(Row::isZero)) {
      return Verdict.VACUOUS;
    }
    return rows.stream().allMatch(Row::agrees) ? Verdict.AGREE : Verdict.DISAGREE;
  }

  /** The row in which the two sides are furthest apart, measured in tolerances. */
  public Row worst() {
    return worst(1).get(0);
  }

  /**
   * The rows in which the two sides are furthest apart, the worst first.
   *
   * @param most how many at most
   */
  public List<Row> worst(int most) {
    return rows.stream().sorted(comparingDouble(Row::strain).reversed()).limit(most).toList();
  }

  /** Every row in order, or the 12 worst where there are more: what a page has room for. */
  public List<Row> shown() {
    return rows.size() <= ROWS_SHOWN ? rows : worst(ROWS_SHOWN);
  }

  /** The verdict in a sentence: how many rows differ, which the most, and how. */
  public String explanation() {
    return Explanation.of(this);
  }

  /**
   * The number by which the claim is a multiple of the gradient, where there is one other than 1.
   */
  public OptionalDouble commonFactor() {
    return Explanation.commonFactor(rows);
  }

  /** The verdict, its explanation, and a table of the rows shown. */
  @Override
  public String toString() {
    String head = "%-10s %17s %17s  %9s".formatted("", "analytic", "numeric", "rel.error");
    String body = shown().stream().map(Row::toString).collect(Collectors.joining("\n"));
    return String.join("\n", verdict() + ": " + explanation() + cut(), head, body);
  }

  private String cut() {
    int shown = shown().size();
    return shown == rows.size() ? "" : "; the worst %d are shown".formatted(shown);
  }

  private boolean any(Predicate<Row> predicate) {
    return rows.stream().anyMatch(predicate);
  }

  /**
   * One component, both ways.
   *
   * @param component its name: {@code x}, {@code [3]} or {@code [2, 1]}
   * @param analytic the claim
   * @param numeric the derivative from values of f; NaN where there is none
   * @param errorEstimate how far the numeric value may be off; +∞ where f gave two values at one
   *     point
   */
  public record Row(String component, double analytic, double numeric, double errorEstimate) {
    private static final double RELATIVE_TOLERANCE = 1e-6;
    private static final double ERRORS_ALLOWED = 10;

    private Row named(String name) {
      return new Row(name, analytic, numeric, errorEstimate);
    }

    /** |analytic − numeric|. */
    public double absoluteError() {
      return Math.abs(analytic - numeric);
    }

    /** |analytic − numeric| / max(|analytic|, |numeric|), and 0 where both are 0. */
    public double relativeError() {
      return absoluteError() == 0 ? 0 : absoluteError() / magnitude();
    }

    /** The largest absolute error with which this row still agrees. */
    public double tolerance() {
      return RELATIVE_TOLERANCE * magnitude() + ERRORS_ALLOWED * errorEstimate;
    }

    /** Whether both sides are numbers, and equal within {@link #tolerance()}. */
    public boolean agrees() {
      return isDefined() && absoluteError() <= tolerance();
    }

    /** Component, both values and the relative error, on one line. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-10s %17.9e %17.9e  %9.1e", component, analytic, numeric, relativeError());
    }

    private boolean isDefined() {
      return Double.isFinite(analytic) && Double.isFinite(numeric);
    }

    /** Both sides are zero as far as values of f can tell. */
    private boolean isZero() {
      return magnitude() <= ERRORS_ALLOWED * errorEstimate;
    }

    private double magnitude() {
      return Math.max(Math.abs(analytic), Math.abs(numeric));
    }

    private double strain() {
      return isDefined() ? absoluteError() / (tolerance() + Double.MIN_NORMAL) : Double.MAX_VALUE;
    }
  }
}
