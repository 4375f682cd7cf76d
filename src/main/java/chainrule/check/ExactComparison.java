package chainrule.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * One component of a gradient: the claim, the numeric value and the exact one.
 *
 * @param component its name in the check
 * @param analytic the claim
 * @param numeric the value from values of f alone
 * @param exact the value by exact differentiation
 */
public record ExactComparison(String component, double analytic, double numeric, double exact) {
  /**
   * The rows of a check that are shown, each with its exact value.
   *
   * @param check the claim and the numeric values
   * @param exact a number for each row of the check. Not modified.
   * @throws IllegalArgumentException if there are not as many numbers as rows
   */
  public static List<ExactComparison> of(GradientCheck check, RealVector exact) {
    if (check.rows().size() != exact.getDimension()) {
      throw new IllegalArgumentException(
          "%d exact values for %d components; there must be one for each"
              .formatted(exact.getDimension(), check.rows().size()));
    }
    return check.shown().stream()
        .map(row -> of(row, exact.getEntry(check.rows().indexOf(row))))
        .toList();
  }

  /**
   * The same for a gradient in a matrix, which is read row by row.
   *
   * @param check the claim and the numeric values
   * @param exact an entry for each row of the check. Not modified.
   * @throws IllegalArgumentException if there are not as many entries as rows
   */
  public static List<ExactComparison> of(GradientCheck check, RealMatrix exact) {
    double[] entries = Stream.of(exact.getData()).flatMapToDouble(Arrays::stream).toArray();
    return of(check, new ArrayRealVector(entries, false));
  }

  private static ExactComparison of(GradientCheck.Row row, double exact) {
    return new ExactComparison(row.component(), row.analytic(), row.numeric(), exact);
  }

  /** |analytic − exact|. */
  public double difference() {
    return Math.abs(analytic - exact);
  }
}
