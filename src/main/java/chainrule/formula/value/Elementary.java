package chainrule.formula.value;

import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;

/** The functions of one number, each with its derivative written in terms of values. */
@SuppressWarnings(
    "ImmutableEnumChecker") // the functions are lambdas and method references without state
public enum Elementary {
  /** eˣ, whose derivative is itself. */
  EXP(StrictMath::exp, Dfp::exp, (x, fx) -> fx),
  /** log x, NaN for x ≤ 0; the derivative is 1/x. */
  LOG(x -> x > 0 ? StrictMath.log(x) : Double.NaN, Elementary::log, (x, fx) -> reciprocal(x)),
  /** 1/x; the derivative is −1/x². */
  RECIPROCAL(
      x -> 1 / x, x -> x.getOne().divide(x), (x, fx) -> Algebra.negative(Algebra.times(fx, fx))),
  /** σ(x) = 1/(1 + e⁻ˣ), exact in both tails; the derivative is σ(x)σ(−x). */
  SIGMOID(
      x -> x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x)),
      x -> x.getOne().divide(x.getOne().add(x.negate().exp())),
      (x, fx) -> Algebra.times(fx, sigmoid(Algebra.negative(x)))),
  /** tanh x; the derivative is 1 − tanh² x. */
  TANH(StrictMath::tanh, Dfp::tanh, (x, fx) -> oneMinusSquare(fx)),
  /** sin x; the derivative is cos x. */
  SIN(StrictMath::sin, Dfp::sin, (x, fx) -> cosine(x)),
  /** cos x; the derivative is −sin x. */
  COS(StrictMath::cos, Dfp::cos, (x, fx) -> Algebra.negative(sine(x))),
  /** √x; the derivative is 1/(2√x). */
  SQRT(StrictMath::sqrt, Dfp::sqrt, (x, fx) -> reciprocal(Algebra.add(fx, fx))),
  /** sign x; the derivative is 0 away from 0. */
  SIGN(Math::signum, Elementary::sign, (x, fx) -> Algebra.times(x, Plainly.zero(x))),
  /** |x|; the derivative is sign x. */
  ABS(Math::abs, Dfp::abs, (x, fx) -> signs(x));

  private final DoubleUnaryOperator doubles;
  private final UnaryOperator<Dfp> decimals;
  private final BinaryOperator<Value> slope;

  Elementary(
      DoubleUnaryOperator doubles, UnaryOperator<Dfp> decimals, BinaryOperator<Value> slope) {
    this.doubles = doubles;
    this.decimals = decimals;
    this.slope = slope;
  }

  double at(double x) {
    return doubles.applyAsDouble(x);
  }

  Dfp at(Dfp x) {
    return decimals.apply(x);
  }

  /** f′(x), from x and f(x). */
  Value slope(Value x, Value fx) {
    return slope.apply(x, fx);
  }

  private static Dfp log(Dfp x) {
    return x.strictlyPositive() ? x.log() : x.newInstance((byte) 1, Dfp.QNAN);
  }

  private static Dfp sign(Dfp x) {
    return x.newInstance(Math.signum(x.toDouble()));
  }

  private static Value reciprocal(Value x) {
    return Algebra.map(RECIPROCAL, x);
  }

  private static Value sigmoid(Value x) {
    return Algebra.map(SIGMOID, x);
  }

  private static Value sine(Value x) {
    return Algebra.map(SIN, x);
  }

  private static Value cosine(Value x) {
    return Algebra.map(COS, x);
  }

  private static Value signs(Value x) {
    return Algebra.map(SIGN, x);
  }

  private static Value oneMinusSquare(Value x) {
    Value one = x.standard().filled(x.rows(), x.columns(), 1);
    return Algebra.add(one, Algebra.negative(Algebra.times(x, x)));
  }

  /** The zero of a value's own kind. */
  private static final class Plainly {
    private static Leaf zero(Value x) {
      return x.standard().filled(1, 1, 0);
    }
  }
}
