package chainrule.formula.value;

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
  private static Value moved(int level, Value inner) {
    return new Dual(level, inner, List.of(Optional.of(Plain.of(1))));
  }

  private static double tangent(Value value, int level) {
    return Algebra.tangent(value, level, 0).orElse(Plain.of(0)).standard().at(0);
  }

  @ParameterizedTest
  @EnumSource(Elementary.class)
  void aSlopeIsTheDifferenceQuotient(Elementary f) {
    double x = 0.7;
    double h = 1e-5;
    double numeric = (f.at(x + h) - f.at(x - h)) / (2 * h);
    assertEquals(numeric, tangent(Algebra.map(f, moved(1, Plain.of(x))), 1), 1e-8);
  }

  @ParameterizedTest
  @EnumSource(Elementary.class)
  void aSecondDerivativeIsTheDerivativeOfTheSlope(Elementary f) {
    double x = 0.7;
    double h = 1e-5;
    double numeric = (slope(f, x + h) - slope(f, x - h)) / (2 * h);
    Value twice = Algebra.map(f, moved(2, moved(1, Plain.of(x))));
    Value first = Algebra.tangent(twice, 2, 0).orElseThrow();
    assertEquals(numeric, tangent(first, 1), 1e-8);
  }

  private static double slope(Elementary f, double x) {
    return tangent(Algebra.map(f, moved(1, Plain.of(x))), 1);
  }

  @Test
  void theSigmoidIsExactInItsTails() {
    assertEquals(Math.exp(-40), slope(Elementary.SIGMOID, 40), 1e-30);
    assertEquals(Math.exp(-700), Elementary.SIGMOID.at(-700), 1e-315);
  }

  @Test
  void fortyDigitsSeeWhatDoublesCannot() {
    Decimal seed = Decimal.zero();
    Leaf small = seed.of(new BigDecimal("1e-30"));
    Leaf one = seed.of(BigDecimal.ONE);
    Leaf difference = one.plus(small).plus(one.times(seed.filled(1, 1, -1)));
    assertEquals(1e-30, difference.at(0), 1e-38);
  }

  @Test
  void anInverseHasFortyDigitsToo() {
    Decimal seed = Decimal.zero();
    Leaf[] entries = {
      seed.filled(1, 1, 3), seed.filled(1, 1, 1), seed.filled(1, 1, 2), seed.filled(1, 1, 7)
    };
    Leaf matrix = seed.join(List.of(entries)).gather(2, 2, new int[] {0, 1, 2, 3});
    Leaf product = matrix.product(matrix.inverse());
    Leaf off = product.plus(seed.join(List.of(entries)).gather(2, 2, new int[] {-1, 1, 1, -1}));
    assertEquals(1, off.at(1), 1e-35);
    assertTrue(product.isFinite());
  }
}
