package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.check.GradientCheck.Row;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void claimThatIsAMultipleHasACommonFactor() {
    assertEquals(OptionalDouble.of(2), factor(row(2, 1, 0), row(-4, -2, 0), row(0, 0, 0)));
    assertEquals(OptionalDouble.of(-0.5), factor(row(-0.5, 1, 0), row(1, -2, 0)));
  }

  @Test
  void factorIsCommonUpToTheErrorOfTheNumericValues() {
    assertEquals(OptionalDouble.of(2), factor(row(2, 1, 0), row(4.005, 2, 1e-3)));
    assertEquals(OptionalDouble.empty(), factor(row(2, 1, 0), row(4.005, 2, 1e-4)));
    assertEquals(OptionalDouble.of(2), factor(row(2, 1, 0), row(4.000002, 2, 0)));
    assertEquals(OptionalDouble.empty(), factor(row(2, 1, 0), row(4.00001, 2, 0)));
  }

  @Test
  void factorNearOneOrZeroOrOfNothingIsNone() {
    assertEquals(OptionalDouble.empty(), factor(row(1.0005, 1, 0)));
    assertEquals(OptionalDouble.of(1.002), factor(row(1.002, 1, 0)));
    assertEquals(OptionalDouble.empty(), factor(row(0, 1, 0)));
    assertEquals(OptionalDouble.empty(), factor(row(1, 0, 0)));
  }

  @Test
  void agreementNamesTheLargestRelativeError() {
    GradientCheck check = new GradientCheck(1, List.of(row(1, 1, 1e-9), row(2, 2 - 2e-9, 1e-9)));
    assertEquals(
        "all 2 components agree; the largest relative error is 1.0e-09", Explanation.of(check));
  }

  private static OptionalDouble factor(Row... rows) {
    return Explanation.commonFactor(List.of(rows));
  }

  private static Row row(double analytic, double numeric, double errorEstimate) {
    return new Row("x", analytic, numeric, errorEstimate);
  }
}
