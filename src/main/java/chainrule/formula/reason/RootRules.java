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
    if (!(e instanceof Power power)
        || !power.requireShape().isScalar()
        || Polynomial.number(power.exponent()).filter(RootRules::isHalf).isEmpty()) {
      return Optional.empty();
    }
    Monomial m = Polynomial.monomial(power.base(), workspace.order());
    List<Expr> factors = new ArrayList<>();
    for (var factor : m.powers().entrySet()) {
      boolean even = factor.getValue().isWhole() && !factor.getValue().numerator().testBit(0);
      Expr whole = Monomial.power(factor.getKey(), factor.getValue());
      factors.add(
          new Power(
              even
                  ? new Power(
                      ElementaryRules.call(BuiltinFunction.ABS, factor.getKey().base()),
                      exponent(factor.getKey(), factor.getValue()))
                  : whole,
              power.exponent()));
    }
    boolean plain = m.coefficient().equals(Rational.ONE) && m.chain().isEmpty();
    return plain && factors.size() > 1 ? Optional.of(Monomial.product(factors)) : Optional.empty();
  }

  private static Expr exponent(Monomial.Factor factor, Rational exponent) {
    return (factor.inverse() ? exponent.negated() : exponent).toExpr();
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
