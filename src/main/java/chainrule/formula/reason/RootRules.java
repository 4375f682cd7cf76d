package chainrule.formula.reason;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Roots of squares. */
final class RootRules {
  private RootRules() {}

  /** √(a² b) = |a| √b. */
  static Optional<Expr> ofSquare(Expr e, Workspace workspace) {
    if (!(e instanceof Power power) || !power.requireShape().isScalar()) {
      return Optional.empty();
    }
    Rational half =
        Polynomial.number(power.exponent()).filter(RootRules::isHalf).orElse(Rational.ZERO);
    if (half.isZero()) {
      return Optional.empty();
    }
    Monomial m = Polynomial.monomial(power.base(), workspace.order());
    List<Expr> factors = new ArrayList<>();
    for (var factor : m.powers().entrySet()) {
      factors.add(raised(factor.getKey(), factor.getValue(), half));
    }
    boolean plain = m.coefficient().equals(Rational.ONE) && m.chain().isEmpty();
    boolean changes =
        factors.size() > 1 || (factors.size() == 1 && isEven(m.powers().firstEntry().getValue()));
    return plain && changes ? Optional.of(Monomial.product(factors)) : Optional.empty();
  }

  private static boolean isEven(Rational exponent) {
    return exponent.isWhole() && !exponent.numerator().testBit(0);
  }

  private static Expr raised(Monomial.Factor factor, Rational exponent, Rational half) {
    if (!isEven(exponent)) {
      return new Power(Monomial.power(factor, exponent), half.toExpr());
    }
    Rational whole = exponent.times(half);
    return new Power(
        ElementaryRules.call(BuiltinFunction.ABS, factor.base()),
        (factor.inverse() ? whole.negated() : whole).toExpr());
  }

  private static boolean isHalf(Rational exponent) {
    return exponent.denominator().equals(BigInteger.TWO);
  }

  /** sign a = a/|a|. */
  static Optional<Expr> sign(Expr e, Workspace workspace) {
    return e instanceof BuiltinCall call
            && call.function() == BuiltinFunction.SIGN
            && call.requireShape().isScalar()
        ? Optional.of(
            new Quotient(
                call.arguments().get(0),
                ElementaryRules.call(BuiltinFunction.ABS, call.arguments().get(0))))
        : Optional.empty();
  }
}
