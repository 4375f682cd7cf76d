package chainrule.formula.eval.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact forward differentiation. */
class AlgebraTest {
  private static Array moved(int level, Array inner) {
    return new Dual(level, inner, List.of(Optional.of(DoubleArray.of(1))));
  }

  private static double tangent(Array value, int level) {
    return ArrayOperations.tangent(value, level, 0).orElse(DoubleArray.of(0)).standard().at(0);
  }

  @ParameterizedTest
  @EnumSource(ElementaryFunction.class)
  void aSlopeIsTheDifferenceQuotient(ElementaryFunction f) {
    double x = 0.7;
    double h = 1e-5;
    double numeric = (f.at(x + h) - f.at(x - h)) / (2 * h);
    assertEquals(numeric, tangent(ArrayOperations.map(f, moved(1, DoubleArray.of(x))), 1), 1e-8);
  }

  @ParameterizedTest
  @EnumSource(ElementaryFunction.class)
  void aSecondDerivativeIsTheDerivativeOfTheSlope(ElementaryFunction f) {
    double x = 0.7;
    double h = 1e-5;
    double numeric = (slope(f, x + h) - slope(f, x - h)) / (2 * h);
    Array twice = ArrayOperations.map(f, moved(2, moved(1, DoubleArray.of(x))));
    Array first = ArrayOperations.tangent(twice, 2, 0).orElseThrow();
    assertEquals(numeric, tangent(first, 1), 1e-8);
  }

  private static double slope(ElementaryFunction f, double x) {
    return tangent(ArrayOperations.map(f, moved(1, DoubleArray.of(x))), 1);
  }

  @Test
  void theSigmoidIsExactInItsTails() {
    assertEquals(Math.exp(-40), slope(ElementaryFunction.SIGMOID, 40), 1e-30);
    assertEquals(Math.exp(-700), ElementaryFunction.SIGMOID.at(-700), 1e-315);
  }

  @Test
  void fortyDigitsSeeWhatDoublesCannot() {
    DecimalArray seed = DecimalArray.zero();
    NumericArray small = seed.of(new BigDecimal("1e-30"));
    NumericArray one = seed.of(BigDecimal.ONE);
    NumericArray difference = one.plus(small).plus(one.times(seed.filled(1, 1, -1)));
    assertEquals(1e-30, difference.at(0), 1e-38);
  }

  @Test
  void anInverseHasFortyDigitsToo() {
    DecimalArray seed = DecimalArray.zero();
    NumericArray[] entries = {
      seed.filled(1, 1, 3), seed.filled(1, 1, 1), seed.filled(1, 1, 2), seed.filled(1, 1, 7)
    };
    NumericArray matrix = seed.join(List.of(entries)).gather(2, 2, new int[] {0, 1, 2, 3});
    NumericArray product = matrix.product(matrix.inverse());
    NumericArray off =
        product.plus(seed.join(List.of(entries)).gather(2, 2, new int[] {-1, 1, 1, -1}));
    assertEquals(1, off.at(1), 1e-35);
    assertTrue(product.isFinite());
  }
}
