package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums over an index. */
final class SumRules {
  /** How many terms are written out at most. */
  private static final int MOST_TERMS = 6;

  private SumRules() {}

  static Expr sum(IndexVariable letter, Expr body) {
    return new BigOperator(Fold.SUM, List.of(letter), Condition.ALWAYS, body);
  }

  private static Optional<BigOperator> single(Expr e) {
    return e instanceof BigOperator big && big.fold() == Fold.SUM && big.variables().size() == 1
        ? Optional.of(big)
        : Optional.empty();
  }

  private static Optional<BigOperator> plain(Expr e) {
    return single(e).filter(big -> big.condition().isAlways());
  }

  private static boolean isFree(Expr e, IndexVariable letter) {
    return Occurrences.isFree(letter, e);
  }

  /** Σ over the values that meet a condition is Σ over all, times an indicator. */
  static Optional<Expr> conditionAsIndicator(Expr e, Workspace workspace) {
    return single(e)
        .filter(big -> !big.condition().isAlways())
        .map(
            big ->
                sum(
                    big.variables().get(0),
                    Expr.product(new Indicator(big.condition()), big.body())));
  }

  static Optional<Expr> ofSums(Expr e, Workspace workspace) {
    return plain(e)
        .filter(big -> big.body() instanceof Sum sum && DistributiveLaw.isUniform(sum))
        .map(
            big ->
                new Sum(
                    big.body().children().stream()
                        .map(term -> sum(big.variables().get(0), term))
                        .toList()));
  }

  /** Scalars that do not depend on the letter, and the whole chain of arrays if it does not. */
  static Optional<Expr> constantOut(Expr e, Workspace workspace) {
    return plain(e).flatMap(big -> constantOut(big, workspace));
  }

  private static Optional<Expr> constantOut(BigOperator big, Workspace workspace) {
    IndexVariable letter = big.variables().get(0);
    Monomial body = Polynomial.monomial(big.body(), workspace.order());
    TreeMap<Monomial.Factor, Rational> outside = new TreeMap<>(body.powers());
    outside.keySet().removeIf(factor -> isFree(factor.base(), letter));
    TreeMap<Monomial.Factor, Rational> inside = new TreeMap<>(body.powers());
    inside.keySet().removeAll(outside.keySet());
    boolean chainOut = body.chain().stream().noneMatch(element -> isFree(element, letter));
    List<Expr> none = List.of();
    Monomial out = new Monomial(body.coefficient(), outside, chainOut ? body.chain() : none);
    Monomial rest = new Monomial(Rational.ONE, inside, chainOut ? none : body.chain());
    boolean changes =
        !out.powers().isEmpty()
            || !out.chain().isEmpty()
            || (!out.coefficient().equals(Rational.ONE)
                && !(inside.isEmpty() && rest.chain().isEmpty()));
    return changes
        ? Optional.of(Monomial.product(withSum(out.toExpr(), sum(letter, rest.toExpr()))))
        : Optional.empty();
  }

  private static List<Expr> withSum(Expr outside, Expr sum) {
    return sum.requireShape().isScalar() ? List.of(sum, outside) : List.of(outside, sum);
  }

  static Optional<Expr> ofConstant(Expr e, Workspace workspace) {
    return plain(e)
        .filter(big -> !isFree(big.body(), big.variables().get(0)))
        .flatMap(
            big ->
                big.variables()
                    .get(0)
                    .range()
                    .map(range -> Expr.product(count(range), big.body())));
  }

  private static Expr count(Range range) {
    return new Sum(List.of(range.high(), new Negative(range.low()), Expr.number(1)));
  }

  /** Σ_w 1[w = o] f(w) = f(o), where o is one of the values of w. */
  static Optional<Expr> onlyOneTerm(Expr e, Workspace workspace) {
    return plain(e).flatMap(big -> onlyOneTerm(big, workspace));
  }

  private static Optional<Expr> onlyOneTerm(BigOperator big, Workspace workspace) {
    IndexVariable letter = big.variables().get(0);
    Monomial body = Polynomial.monomial(big.body(), workspace.order());
    for (Monomial.Factor factor : body.powers().keySet()) {
      Optional<Expr> value = valueOf(letter, factor.base(), workspace);
      if (value.isPresent() && !factor.inverse()) {
        TreeMap<Monomial.Factor, Rational> rest = new TreeMap<>(body.powers());
        rest.remove(factor);
        Expr others = new Monomial(body.coefficient(), rest, body.chain()).toExpr();
        return Optional.of(ExprQueries.substitute(others, Map.of(letter, value.get())));
      }
    }
    return Optional.empty();
  }

  /** What the letter must be for an indicator to be 1, where that is in its range. */
  private static Optional<Expr> valueOf(IndexVariable letter, Expr factor, Workspace workspace) {
    return Indicators.equality(factor)
        .flatMap(
            c ->
                isLetter(c.left(), letter)
                    ? Optional.of(c.right())
                    : isLetter(c.right(), letter) ? Optional.of(c.left()) : Optional.empty())
        .filter(value -> !isFree(value, letter))
        .filter(value -> isInRange(value, letter, workspace));
  }

  private static boolean isLetter(Expr e, IndexVariable letter) {
    return e instanceof IndexRef ref && ref.variable() == letter;
  }

  private static boolean isInRange(Expr value, IndexVariable letter, Workspace workspace) {
    Optional<Range> range = IndexRanges.of(value);
    boolean isNumber = range.isEmpty() && ExprQueries.freeIndices(value).isEmpty();
    if (isNumber && letter.range().isPresent()) {
      return isBetween(value, letter.range().get(), workspace);
    }
    return range.isPresent()
        && letter.range().isPresent()
        && workspace.order().same(range.get().low(), letter.range().get().low())
        && workspace.order().same(range.get().high(), letter.range().get().high());
  }

  private static boolean isBetween(Expr value, Range range, Workspace workspace) {
    Condition inside =
        new Condition(
            List.of(
                new Comparison(range.low(), Order.LESS_EQUAL, value),
                new Comparison(value, Order.LESS_EQUAL, range.high())));
    return workspace.areEqual(new Indicator(inside), Expr.number(1));
  }

  /** a^⊤ Σ b_w = Σ a^⊤ b_w: an array before or behind a sum moves into it. */
  static Optional<Expr> productIntoSum(Expr e, Workspace workspace) {
    if (!(e instanceof Product product) || !Polynomial.isOfScalarsAndArrays(product)) {
      return Optional.empty();
    }
    List<Expr> chain = product.factors();
    List<Expr> arrays = chain.stream().filter(f -> !f.requireShape().isScalar()).toList();
    for (Expr factor : arrays) {
      Optional<BigOperator> sum = plain(factor).map(big -> BoundLetters.apart(big, arrays));
      if (sum.isPresent() && arrays.size() > 1) {
        List<Expr> inside = new ArrayList<>(arrays);
        inside.set(arrays.indexOf(factor), sum.get().body());
        List<Expr> all = new ArrayList<>(chain);
        all.removeAll(arrays);
        all.add(sum(sum.get().variables().get(0), Monomial.product(inside)));
        return Optional.of(Monomial.product(all));
      }
    }
    return Optional.empty();
  }

  /** Σ_{i,j} is Σ_i Σ_j; sums over different ranges stand in the order of their ranges. */
  static Optional<Expr> nested(Expr e, Workspace workspace) {
    if (!(e instanceof BigOperator big) || big.fold() != Fold.SUM || !big.condition().isAlways()) {
      return Optional.empty();
    }
    if (big.variables().size() > 1) {
      List<IndexVariable> inner = big.variables().subList(1, big.variables().size());
      return Optional.of(
          sum(
              big.variables().get(0),
              new BigOperator(Fold.SUM, inner, Condition.ALWAYS, big.body())));
    }
    return exchanged(big, workspace.order());
  }

  private static Optional<Expr> exchanged(BigOperator outer, ExprOrder order) {
    IndexVariable letter = outer.variables().get(0);
    Monomial body = Polynomial.monomial(outer.body(), order);
    List<Expr> factors = new ArrayList<>(List.of(body.coefficient().toExpr()));
    Optional<BigOperator> inner = Optional.empty();
    for (var factor : body.powers().entrySet()) {
      Optional<BigOperator> sum =
          plain(factor.getKey().base())
              .filter(s -> !factor.getKey().inverse() && factor.getValue().equals(Rational.ONE))
              .filter(s -> isAfter(letter, s.variables().get(0), order))
              .map(s -> BoundLetters.apart(s, List.of(outer.body(), new IndexRef(letter))));
      if (inner.isEmpty() && sum.isPresent()) {
        inner = sum;
      } else {
        factors.add(Monomial.power(factor.getKey(), factor.getValue()));
      }
    }
    factors.addAll(body.chain());
    return inner.map(
        sum -> {
          factors.add(1, sum.body());
          return sum(sum.variables().get(0), sum(letter, Monomial.product(factors)));
        });
  }

  private static boolean isAfter(IndexVariable outer, IndexVariable inner, ExprOrder order) {
    return outer.range().isPresent()
        && inner.range().isPresent()
        && !isFree(outer.range().get().high(), inner)
        && order.compare(outer.range().get().high(), inner.range().get().high()) > 0;
  }

  /** Σ_{s=1}^{3} f(s) = f(1) + f(2) + f(3). */
  static Optional<Expr> writtenOut(Expr e, Workspace workspace) {
    return plain(e)
        .flatMap(
            big ->
                big.variables()
                    .get(0)
                    .range()
                    .filter(range -> isShort(range))
                    .map(range -> writtenOut(big, range)));
  }

  private static boolean isShort(Range range) {
    Optional<Rational> low = Polynomial.number(range.low());
    Optional<Rational> high = Polynomial.number(range.high());
    return low.isPresent()
        && high.isPresent()
        && high.get().plus(low.get().negated()).plus(Rational.of(-MOST_TERMS)).signum() < 0
        && high.get().plus(low.get().negated()).signum() >= 0;
  }

  private static Expr writtenOut(BigOperator big, Range range) {
    List<Expr> terms = new ArrayList<>();
    Rational high = Polynomial.number(range.high()).orElseThrow();
    Rational at = Polynomial.number(range.low()).orElseThrow();
    for (; at.plus(high.negated()).signum() <= 0; at = at.plus(Rational.ONE)) {
      terms.add(ExprQueries.substitute(big.body(), Map.of(big.variables().get(0), at.toExpr())));
    }
    return DerivativeRules.sum(terms);
  }
}
