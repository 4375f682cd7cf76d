package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Condition;
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
    return range.isPresent()
        && letter.range().isPresent()
        && workspace.order().same(range.get().low(), letter.range().get().low())
        && workspace.order().same(range.get().high(), letter.range().get().high());
  }

  /** a^⊤ Σ b_w = Σ a^⊤ b_w: an array before or behind a sum moves into it. */
  static Optional<Expr> productIntoSum(Expr e, Workspace workspace) {
    if (!(e instanceof Product product) || !Polynomial.isOfScalarsAndArrays(product)) {
      return Optional.empty();
    }
    List<Expr> chain = product.factors();
    List<Expr> arrays = chain.stream().filter(f -> !f.requireShape().isScalar()).toList();
    for (Expr factor : arrays) {
      Optional<BigOperator> sum = plain(factor);
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
}
