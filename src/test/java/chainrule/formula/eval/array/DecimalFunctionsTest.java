package chainrule.formula.eval.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions with more digits than doubles have. The golden digits are from GNU bc. */
class DecimalFunctionsTest {
  private static final DecimalFunctions F40 = new DecimalFunctions(new MathContext(40));
  private static final DecimalFunctions F80 = new DecimalFunctions(new MathContext(80));

  private static Decimal at(ElementaryFunction f, String x) {
    return F40.at(f, Decimal.of(new BigDecimal(x)));
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, 1, 2.718281828459045235360287471352662497757",
    "LOG, 2, 0.6931471805599453094172321214581765680755",
    "SQRT, 2, 1.414213562373095048801688724209698078570",
    "SIN, 1, 0.8414709848078965066525023216302989996226",
    "COS, 1, 0.5403023058681397174009366074429766037323",
  })
  void fortyDigitsAreRight(ElementaryFunction f, String x, BigDecimal golden) {
    double error = at(f, x).value().subtract(golden).abs().doubleValue();
    assertTrue(error <= 1e-38, () -> f + " is off by " + error);
  }

  @Test
  void theFunctionsAgreeWithDoublesAndWithThemselvesAtTwiceTheDigits() {
    Random random = new Random(3);
    for (int k = 0; k < 40; k++) {
      double x = 30 * random.nextGaussian();
      for (ElementaryFunction f : ElementaryFunction.values()) {
        Decimal value = F40.at(f, Decimal.of(x));
        assertEquals(Double.isFinite(f.at(x)), value.isNumber());
        if (value.isNumber()) {
          assertEquals(f.at(x), value.toDouble(), 1e-12 * Math.abs(f.at(x)) + 1e-300);
          Decimal more = F80.at(f, Decimal.of(x));
          assertTrue(value.minus(more).logarithm() - value.logarithm() < -35, f + " at " + x);
        }
      }
    }
  }

  @Test
  void theHyperbolicTangentOfASmallNumberHasAllDigits() {
    Decimal small = at(ElementaryFunction.TANH, "1e-20");
    assertTrue(small.minus(Decimal.of(new BigDecimal("1e-20"))).logarithm() <= -59);
  }

  @Test
  void whatHasNoValueIsNoNumber() {
    assertFalse(at(ElementaryFunction.LOG, "0").isNumber());
    assertFalse(at(ElementaryFunction.LOG, "-1").isNumber());
    assertFalse(at(ElementaryFunction.RECIPROCAL, "0").isNumber());
    assertFalse(at(ElementaryFunction.SQRT, "-1").isNumber());
    assertFalse(at(ElementaryFunction.EXP, "1e30").isNumber());
    assertEquals(0, at(ElementaryFunction.EXP, "-1e30").sign());
    assertFalse(F40.at(ElementaryFunction.ABS, Decimal.NAN).isNumber());
  }

  @Test
  void farBeyondTheRangeOfDoublesThereAreStillNumbers() {
    assertEquals(-4342.944819, at(ElementaryFunction.EXP, "-10000").logarithm(), 1e-6);
    assertEquals(0, at(ElementaryFunction.SQRT, "0").sign());
  }
}
