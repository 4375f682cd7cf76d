package chainrule.formula.eval.array;

/**
 * The error of an elementary function of a decimal, in powers of 10.
 *
 * <pre>
 *   error of f(x) = |f′(x)| · error of x + rounding
 *   f(x) has absorbed x where |f′(x)| |x| is no more than that
 * </pre>
 *
 * @param f the function
 * @param x its argument
 * @param value f(x), to so many digits
 * @param digits how many
 */
record DecimalError(ElementaryFunction f, Decimal x, Decimal value, int digits) {
  private static final double LOG_2 = StrictMath.log10(2);
  private static final double LOG_E = StrictMath.log10(Math.E);

  /** Sums are rounded beside terms of this size, though the result may be smaller: sin 3.14. */
  private static final int SIZE_OF_TERMS = -8;

  /** What is less is not told from 0. */
  private static final double SMALLEST = -1e8;

  /** The value with its error. */
  Decimal included() {
    return switch (f) {
      case ABS -> value.from(x.error(), x.hasAbsorbed());
      case SIGN -> isTie() ? Decimal.ZERO : value.from(ofSign(), x.hasAbsorbed());
      default -> ofSmooth();
    };
  }

  /** Whether the argument is 0 as far as so many digits tell. */
  private boolean isTie() {
    double size = x.logarithm();
    return new Gap(size, size, x.sign(), x.error(), x.hasAbsorbed()).isTie(digits);
  }

  private double ofSign() {
    return x.isKnown() || x.error() == Decimal.EXACT ? Decimal.EXACT : LOG_2;
  }

  private Decimal ofSmooth() {
    double slope = slope();
    double passed = x.error() == Decimal.EXACT ? Decimal.EXACT : slope + x.error();
    double error = Decimal.total(passed, rounding());
    boolean absorbed = x.isKnown() && x.logarithm() + slope <= error;
    return value.from(error, absorbed || x.hasAbsorbed());
  }

  private double rounding() {
    if (value.sign() == 0) {
      return f == ElementaryFunction.EXP || f == ElementaryFunction.SIGMOID
          ? SMALLEST
          : Decimal.EXACT;
    }
    return switch (f) {
      case RECIPROCAL -> Decimal.rounding(value.value(), digits);
      case LOG, SIN, COS -> Math.max(value.exponent(), SIZE_OF_TERMS) - digits;
      default -> x.sign() == 0 ? Decimal.EXACT : value.exponent() - digits;
    };
  }

  /** log₁₀ |f′(x)|, or a little more. */
  private double slope() {
    return switch (f) {
      case LOG -> -x.logarithm();
      case RECIPROCAL -> 2 * value.logarithm();
      case SIGMOID -> Math.min(value.logarithm(), -x.sign() * size() * LOG_E);
      case TANH -> Math.min(0, 2 * (LOG_2 - size() * LOG_E));
      case COS -> Math.min(0, Math.max(x.logarithm(), x.error()));
      case SQRT -> x.sign() == 0 ? -x.error() / 2 : -value.logarithm() - LOG_2;
      case EXP -> value.logarithm();
      default -> 0;
    };
  }

  private double size() {
    return StrictMath.pow(10, x.logarithm());
  }
}
