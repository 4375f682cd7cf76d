package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.check.GradientCheck.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Values beside those that they should be, as the rows of a check. */
final class ValueComparison {
  private ValueComparison() {}

  static GradientCheck of(String name, double value, double expected) {
    return new GradientCheck(expected, List.of(new Row(name, value, expected, 0)));
  }

  static GradientCheck of(RealVector value, RealVector expected) {
    require("components", value.getDimension(), expected.getDimension());
    return new GradientCheck(
        0,
        IntStream.range(0, expected.getDimension())
            .mapToObj(i -> new Row("[" + i + "]", value.getEntry(i), expected.getEntry(i), 0))
            .toList());
  }

  static GradientCheck of(RealMatrix value, RealMatrix expected) {
    require("rows", value.getRowDimension(), expected.getRowDimension());
    require("columns", value.getColumnDimension(), expected.getColumnDimension());
    return new GradientCheck(
        0,
        IntStream.range(0, expected.getRowDimension())
            .boxed()
            .flatMap(i -> row(i, value, expected))
            .toList(),
        GradientCheck.rowNumbers(expected.getRowDimension()));
  }

  private static Stream<Row> row(int i, RealMatrix value, RealMatrix expected) {
    return IntStream.range(0, expected.getColumnDimension())
        .mapToObj(
            j ->
                new Row(
                    "[%d, %d]".formatted(i, j), value.getEntry(i, j), expected.getEntry(i, j), 0));
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          "the number of %s is %d; it must be %d".formatted(what, found, expected));
    }
  }
}
