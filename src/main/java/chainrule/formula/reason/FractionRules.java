package chainrule.formula.reason;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Fractions of sums. */
final class FractionRules {
  private FractionRules() {}

  /** (1 + 1/a)ⁿ = (a + 1)ⁿ/aⁿ. */
  static Optional<Expr> inFraction(Expr e, Workspace workspace) {
    if (!(e instanceof Power power)
        || !(power.base() instanceof Sum sum)
        || Polynomial.number(power.exponent()).filter(Rational::isWhole).isEmpty()) {
      return Optional.empty();
    }
    ExprOrder order = workspace.order();
    List<Monomial> terms = Polynomial.terms(sum, order);
    Monomial common = commonDenominator(terms, order);
    if (common.powers().isEmpty()) {
      return Optional.empty();
    }
    Expr below = new Power(common.toExpr(), new Negative(power.exponent()));
    return Optional.of(
        Expr.product(new Power(times(terms, common, order), power.exponent()), below));
  }

  /** log(1 + 1/a) = log(a + 1) − log a. */
  static Optional<Expr> inLogarithm(Expr e, Workspace workspace) {
    Optional<Expr> argument = ElementaryRules.argument(e, BuiltinFunction.LOG);
    if (argument.filter(Sum.class::isInstance).isEmpty()) {
      return Optional.empty();
    }
    ExprOrder order = workspace.order();
    List<Monomial> terms = Polynomial.terms(argument.get(), order);
    Monomial common = commonDenominator(terms, order);
    return common.powers().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sum(
                List.of(
                    ElementaryRules.call(BuiltinFunction.LOG, times(terms, common, order)),
                    new Negative(ElementaryRules.call(BuiltinFunction.LOG, common.toExpr())))));
  }

  private static Expr times(List<Monomial> terms, Monomial common, ExprOrder order) {
    return DerivativeRules.sum(
        terms.stream().map(term -> term.times(common, order).cancelled().toExpr()).toList());
  }

  private static Monomial commonDenominator(List<Monomial> terms, ExprOrder order) {
    Monomial common = Monomial.number(Rational.ONE, order);
    for (Monomial term : terms) {
      for (var factor : term.powers().entrySet()) {
        if (factor.getKey().inverse()) {
          Monomial.Factor plain = new Monomial.Factor(factor.getKey().base(), false);
          common
              .powers()
              .merge(plain, factor.getValue(), (a, b) -> a.plus(b.negated()).signum() < 0 ? b : a);
        }
      }
    }
    return common;
  }

  /** a/(1 + a) = 1 − 1/(1 + a). */
  static Optional<Expr> split(Expr e, Workspace workspace) {
    if (!(e instanceof Product product) || !Polynomial.isOfScalarsAndArrays(product)) {
      return Optional.empty();
    }
    ExprOrder order = workspace.order();
    Monomial whole = Polynomial.monomial(e, order);
    for (Monomial.Factor factor : whole.powers().keySet()) {
      if (factor.inverse() && factor.base() instanceof Sum sum) {
        List<Monomial> terms = Polynomial.terms(sum, order);
        Optional<Monomial> leading = leading(terms);
        if (leading.isPresent() && contains(whole, leading.get())) {
          return Optional.of(split(whole, factor, terms, leading.get(), order));
        }
        if (leading.isPresent() && isNumber(terms) && contains(whole, inverse(leading.get()))) {
          return Optional.of(partial(whole, factor, terms, leading.get(), order));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Monomial> leading(List<Monomial> terms) {
    Monomial last = terms.get(terms.size() - 1);
    boolean plain =
        last.chain().isEmpty()
            && !last.powers().isEmpty()
            && last.powers().keySet().stream().noneMatch(Monomial.Factor::inverse);
    return plain ? Optional.of(last) : Optional.empty();
  }

  private static boolean contains(Monomial whole, Monomial part) {
    return part.powers().entrySet().stream()
        .allMatch(
            entry ->
                whole
                        .powers()
                        .getOrDefault(entry.getKey(), Rational.ZERO)
                        .plus(entry.getValue().negated())
                        .signum()
                    >= 0);
  }

  private static Monomial inverse(Monomial m) {
    return m.power(Rational.of(-1)).orElseThrow();
  }

  private static boolean isNumber(List<Monomial> terms) {
    return terms.size() == 2 && terms.get(0).powers().isEmpty() && terms.get(0).chain().isEmpty();
  }

  /** 1/(l s) with s = c + l is (1/l − 1/s)/c. */
  private static Expr partial(
      Monomial whole,
      Monomial.Factor denominator,
      List<Monomial> terms,
      Monomial leading,
      ExprOrder order) {
    Rational number = terms.get(0).coefficient().inverse();
    Monomial times = whole.times(leading, order).cancelled();
    Monomial without = withOneLess(whole, denominator);
    return new Sum(
        List.of(
            without.withCoefficient(without.coefficient().times(number)).toExpr(),
            times.withCoefficient(times.coefficient().times(number).negated()).toExpr()));
  }

  private static Monomial withOneLess(Monomial m, Monomial.Factor factor) {
    TreeMap<Monomial.Factor, Rational> powers = new TreeMap<>(m.powers());
    powers.merge(factor, Rational.of(-1), (a, b) -> a.plus(b).isZero() ? null : a.plus(b));
    return new Monomial(m.coefficient(), powers, m.chain());
  }

  /** m/s with s = l + r is (m/l)(1 − r/s). */
  private static Expr split(
      Monomial whole,
      Monomial.Factor denominator,
      List<Monomial> terms,
      Monomial leading,
      ExprOrder order) {
    Monomial quotient =
        whole.times(leading.power(Rational.of(-1)).orElseThrow(), order).cancelled();
    List<Expr> sum = new ArrayList<>();
    sum.add(withOneLess(quotient, denominator).toExpr());
    for (Monomial term : terms.subList(0, terms.size() - 1)) {
      sum.add(
          quotient
              .times(term, order)
              .withCoefficient(quotient.coefficient().times(term.coefficient()).negated())
              .toExpr());
    }
    return DerivativeRules.sum(sum);
  }
}
