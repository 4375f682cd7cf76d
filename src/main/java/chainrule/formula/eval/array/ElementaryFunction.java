package chainrule.formula.eval.array;

/** The functions of one number, each with its derivative written in terms of values. */
public enum ElementaryFunction {
  /** eˣ, whose derivative is itself. */
  EXP,
  /** log x, NaN for x ≤ 0; the derivative is 1/x. */
  LOG,
  /** 1/x; the derivative is −1/x². */
  RECIPROCAL,
  /** σ(x) = 1/(1 + e⁻ˣ), exact in both tails; the derivative is σ(x)σ(−x). */
  SIGMOID,
  /** tanh x; the derivative is 1 − tanh² x. */
  TANH,
  /** sin x; the derivative is cos x. */
  SIN,
  /** cos x; the derivative is −sin x. */
  COS,
  /** √x; the derivative is 1/(2√x). */
  SQRT,
  /** sign x; the derivative is 0 away from 0. */
  SIGN,
  /** |x|; the derivative is sign x. */
  ABS;

  double at(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case LOG -> x > 0 ? StrictMath.log(x) : Double.NaN;
      case RECIPROCAL -> 1 / x;
      case SIGMOID ->
          x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x));
      case TANH -> StrictMath.tanh(x);
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
      case SQRT -> StrictMath.sqrt(x);
      case SIGN -> Math.signum(x);
      case ABS -> Math.abs(x);
    };
  }

  /** f′(x), from x and f(x), by some operations. */
  Array slope(Array x, Array fx, ArrayOperations by) {
    return switch (this) {
      case EXP -> fx;
      case LOG -> by.map(RECIPROCAL, x);
      case RECIPROCAL -> by.negative(by.times(fx, fx));
      case SIGMOID -> by.times(fx, by.map(SIGMOID, by.negative(x)));
      case TANH -> by.add(constant(x, 1), by.negative(by.times(fx, fx)));
      case SIN -> by.map(COS, x);
      case COS -> by.negative(by.map(SIN, x));
      case SQRT -> by.map(RECIPROCAL, by.add(fx, fx));
      case SIGN -> by.times(x, constant(x, 0));
      case ABS -> by.map(SIGN, x);
    };
  }

  /** A number of the value's own kind. */
  private static NumericArray constant(Array x, double number) {
    return x.standard().filled(1, 1, number);
  }
}
