package chainrule.formula.eval.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact forward differentiation. */
class AlgebraTest {
  private static final ArrayOperations BY = new ArrayOperations(numbers -> {});

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
    assertEquals(numeric, tangent(BY.map(f, moved(1, DoubleArray.of(x))), 1), 1e-8);
  }

  @ParameterizedTest
  @EnumSource(ElementaryFunction.class)
  void aSecondDerivativeIsTheDerivativeOfTheSlope(ElementaryFunction f) {
    double x = 0.7;
    double h = 1e-5;
    double numeric = (slope(f, x + h) - slope(f, x - h)) / (2 * h);
    Array twice = BY.map(f, moved(2, moved(1, DoubleArray.of(x))));
    Array first = ArrayOperations.tangent(twice, 2, 0).orElseThrow();
    assertEquals(numeric, tangent(first, 1), 1e-8);
  }

  private static double slope(ElementaryFunction f, double x) {
    return tangent(BY.map(f, moved(1, DoubleArray.of(x))), 1);
  }

  @Test
  void theSigmoidIsExactInItsTails() {
    assertEquals(Math.exp(-40), slope(ElementaryFunction.SIGMOID, 40), 1e-30);
    assertEquals(Math.exp(-700), ElementaryFunction.SIGMOID.at(-700), 1e-315);
  }

  @Test
  void decimalsSeeWhatDoublesCannot() {
    NumberKind digits = NumberKind.decimals(40);
    NumericArray small = digits.number(new BigDecimal("1e-30"));
    NumericArray one = digits.number(1);
    NumericArray difference = one.plus(small).plus(one.times(digits.number(-1)));
    assertEquals(1e-30, difference.at(0), 1e-38);
  }

  @ParameterizedTest
  @CsvSource({"40, 1e-35", "80, 1e-75"})
  void anInverseHasAllDigitsToo(int precision, double largest) {
    NumberKind digits = NumberKind.decimals(precision);
    NumericArray matrix = digits.of(new DoubleArray(2, 2, 3, 1, 2, 7));
    NumericArray identity = digits.ones(2, 2, (i, j) -> i == j ? 0 : -1);
    NumericArray product = matrix.product(matrix.inverse());
    NumericArray error = product.plus(identity.times(digits.number(-1)));
    for (int k = 0; k < 4; k++) {
      assertEquals(0, error.at(k), largest);
    }
  }

  @Test
  void everyArrayThatIsComputedIsCounted() {
    long[] spent = {0};
    ArrayOperations counting = new ArrayOperations(numbers -> spent[0] += numbers);
    counting.add(new DoubleArray(2, 3, 1, 2, 3, 4, 5, 6), new DoubleArray(2, 3, 1, 1, 1, 1, 1, 1));
    assertEquals(6, spent[0]);
  }

  @Test
  void eachLevelOfInfinitesimalsCosts() {
    long[] spent = {0};
    ArrayOperations counting = new ArrayOperations(numbers -> spent[0] += numbers);
    Array nested = DoubleArray.of(0.7);
    for (int level = 1; level <= 6; level++) {
      nested = moved(level, nested);
    }
    counting.times(nested, nested);
    assertTrue(spent[0] >= 1 << 6, () -> spent[0] + " numbers for 2^6 coefficients");
  }
}
