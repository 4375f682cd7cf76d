package chainrule.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks a claim one entry of X at a time, by moving it in a private copy of X and evaluating f, or
 * only those terms of f that read the entry.
 *
 * @param point the copy
 * @param claim what is claimed to be ∂f/∂X
 * @param examiner who knows f at the point
 */
record EntryChecker(RealMatrix point, RealMatrix claim, CoordinateChecker examiner) {

  static GradientCheck examine(ToDoubleFunction<RealMatrix> f, RealMatrix x, RealMatrix claim) {
    EntryChecker examiner = of(f, x, claim);
    return examiner.report(k -> f.applyAsDouble(examiner.point));
  }

  static GradientCheck examine(SumOfTerms f, RealMatrix x, RealMatrix claim) {
    EntryChecker examiner = of(f, x, claim);
    List<CachedTerm> terms =
        f.terms().stream().map(term -> CachedTerm.of(term, examiner.point)).toList();
    return examiner.report(
        k -> terms.stream().mapToDouble(term -> term.whenMoved(k, examiner.point)).sum());
  }

  private static EntryChecker of(ToDoubleFunction<RealMatrix> f, RealMatrix x, RealMatrix claim) {
    sameShape(x, claim);
    RealMatrix point = x.copy();
    CoordinateChecker examiner = CoordinateChecker.of(() -> f.applyAsDouble(point));
    CoordinateChecker.leftAlone(Arrays.deepEquals(point.getData(), x.getData()));
    return new EntryChecker(point, claim, examiner);
  }

  private static void sameShape(RealMatrix x, RealMatrix claim) {
    if (!shape(x).equals(shape(claim))) {
      throw new IllegalArgumentException(
          "the claim is %s, the point is %s; they must be equal".formatted(shape(claim), shape(x)));
    }
  }

  private static String shape(RealMatrix matrix) {
    return matrix.getRowDimension() + "×" + matrix.getColumnDimension();
  }

  /**
   * A row for each entry.
   *
   * @param whenMoved f at the point, of which entry k, counted row by row, has been moved
   */
  private GradientCheck report(IntToDoubleFunction whenMoved) {
    int columns = point.getColumnDimension();
    int rows = point.getRowDimension();
    return examiner.report(
        IntStream.range(0, rows * columns)
            .mapToObj(k -> entry(k / columns, k % columns, () -> whenMoved.applyAsDouble(k)))
            .toList(),
        GradientCheck.rowNumbers(rows));
  }

  private Coordinate entry(int i, int j, DoubleSupplier f) {
    return new Coordinate(
        "[" + i + ", " + j + "]",
        point.getEntry(i, j),
        t -> point.setEntry(i, j, t),
        f,
        claim.getEntry(i, j));
  }
}
