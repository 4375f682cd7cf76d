package chainrule.view;

import chainrule.check.GradientCheck;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** One component of a gradient, three ways. */
record SideBySide(String component, double analytic, double numeric, double exact) {
  /** The rows of the check that are shown, each with its exact value. */
  static List<SideBySide> of(GradientCheck check, RealVector exact) {
    if (check.rows().size() != exact.getDimension()) {
      throw new IllegalArgumentException(
          "%d exact values for %d components; there must be one for each"
              .formatted(exact.getDimension(), check.rows().size()));
    }
    return check.shown().stream()
        .map(row -> of(row, exact.getEntry(check.rows().indexOf(row))))
        .toList();
  }

  private static SideBySide of(GradientCheck.Row row, double exact) {
    return new SideBySide(row.component(), row.analytic(), row.numeric(), exact);
  }

  /** The entries of a matrix, row by row. */
  static RealVector entries(RealMatrix matrix) {
    RealVector entries = new ArrayRealVector();
    for (double[] row : matrix.getData()) {
      entries = entries.append(new ArrayRealVector(row));
    }
    return entries;
  }

  double difference() {
    return Math.abs(analytic - exact);
  }
}
