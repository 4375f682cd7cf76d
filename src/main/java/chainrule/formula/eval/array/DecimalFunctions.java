package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The elementary functions of decimals, by series of arguments made small.
 *
 * <pre>
 *   log x: y ← y + 2(x − eʸ)/(x + eʸ)      sin 2x = 2 sin x cos x
 * </pre>
 */
final class DecimalFunctions {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final double LOG_2 = Math.log10(2);
  private static final int GUARD_DIGITS = 10;
  private static final int HALVINGS = 10;
  private static final int LARGEST_EXPONENT = 8;

  private final MathContext digits;

  /**
   * Functions with so many digits.
   *
   * @param digits how many
   */
  DecimalFunctions(MathContext digits) {
    this.digits = digits;
  }

  private DecimalFunctions with(int more) {
    return new DecimalFunctions(
        new MathContext(digits.getPrecision() + more, RoundingMode.HALF_EVEN));
  }

  Decimal at(ElementaryFunction f, Decimal x) {
    if (!x.isNumber()) {
      return x;
    }
    Decimal value = at(f, x.value());
    return value.isNumber()
        ? new DecimalError(f, x, value, digits.getPrecision()).included()
        : value;
  }

  private Decimal at(ElementaryFunction f, BigDecimal x) {
    return switch (f) {
      case EXP -> isHuge(x) ? huge(x) : Decimal.of(exp(x).round(digits));
      case LOG -> x.signum() > 0 ? Decimal.of(log(x).round(digits)) : Decimal.NAN;
      case RECIPROCAL -> quotient(BigDecimal.ONE, x);
      case SIGMOID ->
          isHuge(x) ? step(x) : quotient(BigDecimal.ONE, with(1).onePlusExp(x.negate()));
      case TANH -> isHuge(x) ? Decimal.of(BigDecimal.valueOf(x.signum())) : Decimal.of(tanh(x));
      case SIN -> isHuge(x) ? Decimal.NAN : Decimal.of(sineAndCosine(x)[0].round(digits));
      case COS -> isHuge(x) ? Decimal.NAN : Decimal.of(sineAndCosine(x)[1].round(digits));
      case SQRT -> x.signum() < 0 ? Decimal.NAN : Decimal.of(root(x).round(digits));
      case SIGN -> Decimal.of(BigDecimal.valueOf(x.signum()));
      case ABS -> Decimal.of(x.abs());
    };
  }

  private Decimal quotient(BigDecimal a, BigDecimal b) {
    return b.signum() == 0 ? Decimal.NAN : Decimal.of(a.divide(b, digits));
  }

  private BigDecimal onePlusExp(BigDecimal x) {
    return BigDecimal.ONE.add(exp(x), digits);
  }

  /** Whether eˣ has an exponent that is not worth counting. */
  private static boolean isHuge(BigDecimal x) {
    return x.signum() != 0 && Decimal.of(x).exponent() > LARGEST_EXPONENT;
  }

  private static Decimal huge(BigDecimal x) {
    return x.signum() < 0 ? Decimal.ZERO : Decimal.NAN;
  }

  private static Decimal step(BigDecimal x) {
    return x.signum() < 0 ? Decimal.ZERO : Decimal.ONE;
  }

  private BigDecimal exp(BigDecimal x) {
    return Exponential.of(x, halvings(x), with(GUARD_DIGITS).digits);
  }

  /** How often x is halved until it is small. */
  private static int halvings(BigDecimal x) {
    return x.signum() == 0
        ? 0
        : Math.max(0, HALVINGS + (int) Math.ceil(Decimal.of(x).logarithm() / LOG_2));
  }

  private static BigDecimal halved(BigDecimal x, int times, MathContext digits) {
    return x.divide(TWO.pow(times), digits);
  }

  private boolean isSeen(BigDecimal term) {
    return term.signum() != 0 && Decimal.of(term).exponent() > -digits.getPrecision();
  }

  private BigDecimal log(BigDecimal x) {
    DecimalFunctions more = with(GUARD_DIGITS);
    BigDecimal y = new BigDecimal(Decimal.of(x).logarithm() * Math.log(10));
    for (int known = 12; known < more.digits.getPrecision(); known *= 3) {
      BigDecimal power = more.exp(y);
      BigDecimal step =
          x.subtract(power, more.digits).divide(x.add(power, more.digits), more.digits);
      y = y.add(TWO.multiply(step), more.digits);
    }
    return y;
  }

  /** (e^(2x) − 1)/(e^(2x) + 1), with more digits where x is small. */
  private BigDecimal tanh(BigDecimal x) {
    if (x.signum() == 0) {
      return x;
    }
    DecimalFunctions more = with(GUARD_DIGITS + Math.max(0, -Decimal.of(x).exponent()));
    BigDecimal power = more.exp(TWO.multiply(x));
    BigDecimal below = power.add(BigDecimal.ONE, more.digits);
    return power.subtract(BigDecimal.ONE, more.digits).divide(below, digits);
  }

  private BigDecimal[] sineAndCosine(BigDecimal x) {
    int halvings = halvings(x);
    MathContext more = with(GUARD_DIGITS + halvings).digits;
    DecimalFunctions precise = new DecimalFunctions(more);
    BigDecimal small = halved(x, halvings, more);
    BigDecimal cosine = precise.series(BigDecimal.ONE, small, 1);
    BigDecimal sine = precise.series(small, small, 2);
    for (int k = 0; k < halvings; k++) {
      BigDecimal doubled = TWO.multiply(sine).multiply(cosine, more);
      cosine = BigDecimal.ONE.subtract(TWO.multiply(sine.multiply(sine, more)), more);
      sine = doubled;
    }
    return new BigDecimal[] {sine, cosine};
  }

  /** 1 − x²/2! + … from 1 and k = 1, and x − x³/3! + … from x and k = 2. */
  private BigDecimal series(BigDecimal first, BigDecimal x, long k) {
    BigDecimal factor = x.multiply(x, digits).negate();
    BigDecimal term = first;
    BigDecimal sum = term;
    for (long next = k; isSeen(term); next += 2) {
      term = term.multiply(factor, digits).divide(BigDecimal.valueOf(next * (next + 1)), digits);
      sum = sum.add(term, digits);
    }
    return sum;
  }

  /** Newton's iteration from the root of a double. */
  private BigDecimal root(BigDecimal x) {
    if (x.signum() == 0) {
      return x;
    }
    MathContext more = with(GUARD_DIGITS).digits;
    int half = Math.floorDiv(Decimal.of(x).exponent(), 2);
    BigDecimal scaled = x.scaleByPowerOfTen(-2 * half);
    BigDecimal y = new BigDecimal(Math.sqrt(scaled.doubleValue()));
    for (int known = 12; known < more.getPrecision(); known *= 2) {
      y = y.add(scaled.divide(y, more), more).divide(TWO, more);
    }
    return y.scaleByPowerOfTen(half);
  }
}
