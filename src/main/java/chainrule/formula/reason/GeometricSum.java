package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums of the powers of one number. */
final class GeometricSum {
  private GeometricSum() {}

  /** Σ_{s=a}^{b} r^{k ± s}: the first power less the one behind the last, over 1 − r. */
  static Optional<Expr> of(Expr e, Workspace workspace) {
    boolean isPowers =
        e instanceof BigOperator big
            && big.fold() == BigOperator.Fold.SUM
            && big.variables().size() == 1
            && big.condition().isAlways()
            && big.body() instanceof Power;
    return isPowers ? of((BigOperator) e, workspace.order()) : Optional.empty();
  }

  private static Optional<Expr> of(BigOperator sum, ExprOrder order) {
    IndexVariable letter = sum.variables().get(0);
    Power power = (Power) sum.body();
    Optional<Rational> step = step(power.exponent(), letter, order);
    if (step.isEmpty() || Occurrences.isFree(letter, power.base())) {
      return Optional.empty();
    }
    boolean rises = step.get().signum() > 0;
    return letter.range().map(range -> closed(power, letter, range, rises));
  }

  /** 1 or −1, where the exponent is the letter or its negative, plus something constant. */
  private static Optional<Rational> step(Expr exponent, IndexVariable letter, ExprOrder order) {
    List<Monomial> moving =
        Polynomial.terms(exponent, order).stream()
            .filter(term -> Occurrences.isFree(letter, term.toExpr()))
            .toList();
    return moving.size() == 1
            && order.same(
                moving.get(0).withCoefficient(Rational.ONE).toExpr(), new IndexRef(letter))
        ? Optional.of(moving.get(0).coefficient())
            .filter(number -> number.absolute().equals(Rational.ONE))
        : Optional.empty();
  }

  private static Expr closed(Power power, IndexVariable letter, Range range, boolean rises) {
    Expr first = at(power, letter, rises ? range.low() : range.high());
    Expr behind = at(power, letter, rises ? next(range.high(), 1) : next(range.low(), -1));
    return new Quotient(
        new Sum(List.of(first, new Negative(behind))),
        new Sum(List.of(Expr.number(1), new Negative(power.base()))));
  }

  private static Expr next(Expr place, int step) {
    return new Sum(List.of(place, Rational.of(step).toExpr()));
  }

  private static Expr at(Power power, IndexVariable letter, Expr value) {
    return ExprQueries.substitute(power, Map.of(letter, value));
  }
}
