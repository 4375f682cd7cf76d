package chainrule.formula.reason;

import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SymbolRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Indicators, and what they say of the factors beside them. */
final class IndicatorRules {
  private IndicatorRules() {}

  /** An indicator that the setting or the condition of the line decides. */
  static Optional<Expr> decided(Expr e, Workspace workspace) {
    return Indicators.equality(e)
        .flatMap(comparison -> workspace.always(e))
        .map(always -> Expr.number(always ? 1 : 0));
  }

  /** w_s = w_t only where s = t, if the setting says so. */
  static Optional<Expr> distinct(Expr e, Workspace workspace) {
    return Indicators.equality(e)
        .filter(c -> c.left() instanceof ElementAccess && c.right() instanceof ElementAccess)
        .map(c -> List.of((ElementAccess) c.left(), (ElementAccess) c.right()))
        .filter(pair -> workspace.order().same(pair.get(0).base(), pair.get(1).base()))
        .filter(pair -> pair.get(0).indices().size() == 1)
        .map(pair -> Indicators.equal(pair.get(0).indices().get(0), pair.get(1).indices().get(0)))
        .filter(simple -> workspace.areEqual(e, simple));
  }

  /** 1[w = o]² = 1[w = o]. */
  static Optional<Expr> squared(Expr e, Workspace workspace) {
    boolean product = e instanceof Product || e instanceof chainrule.formula.ast.Power;
    if (!product) {
      return Optional.empty();
    }
    Monomial m = Polynomial.monomial(e, workspace.order());
    TreeMap<Monomial.Factor, Rational> once = new TreeMap<>(m.powers());
    once.replaceAll(
        (factor, exponent) ->
            Indicators.equality(factor.base()).isPresent() && !factor.inverse()
                ? Rational.ONE
                : exponent);
    return once.equals(m.powers())
        ? Optional.empty()
        : Optional.of(new Monomial(m.coefficient(), once, m.chain()).toExpr());
  }

  /** 1[w = o] f(w) = 1[w = o] f(o). */
  static Optional<Expr> substituted(Expr e, Workspace workspace) {
    if (!(e instanceof Product product) || !Polynomial.isOfScalarsAndArrays(product)) {
      return Optional.empty();
    }
    for (Expr factor : product.factors()) {
      Optional<Comparison> equal = Indicators.equality(factor);
      if (equal.isPresent()) {
        List<Expr> changed =
            product.factors().stream()
                .map(
                    f ->
                        f == factor
                            ? f
                            : replaced(
                                f, equal.get().right(), equal.get().left(), workspace.order()))
                .toList();
        if (workspace.order().all(changed, product.factors()) != 0) {
          return Optional.of(Monomial.product(changed));
        }
      }
    }
    return Optional.empty();
  }

  /** What an index is equal to may contain the index, as in 1[m = w_m]: then it is left alone. */
  private static Expr replaced(Expr tree, Expr old, Expr by, ExprOrder order) {
    if (ExprQueries.parts(by).anyMatch(part -> order.same(part, old))) {
      return tree;
    }
    if (old instanceof IndexRef letter) {
      return ExprQueries.substitute(tree, Map.of(letter.variable(), by));
    }
    boolean isPlace = old instanceof SymbolRef || old instanceof ElementAccess;
    return isPlace ? ExprQueries.replace(tree, part -> order.same(part, old), by) : tree;
  }
}
