package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.ProductSign;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The chain rule: a factor f′(g), or the inner derivative ∂g/∂x, was forgotten. */
final class InnerDerivativeRule implements TreeRewrite {
  private final CandidatePool pool;
  private final List<Expr> factors;

  InnerDerivativeRule(CandidatePool pool) {
    this.pool = pool;
    this.factors = factors(pool);
  }

  /** f′(g) and ∂g/∂x for every f(g) of the chain and every x in which it is differentiated. */
  private static List<Expr> factors(CandidatePool pool) {
    Set<Expr> factors = new LinkedHashSet<>();
    for (Expr part : pool.ingredients()) {
      if (part instanceof BuiltinCall apply && apply.arguments().size() == 1) {
        Expr inner = apply.arguments().get(0);
        if (apply.function().isEntrywise() && apply.primes() == 0) {
          factors.add(new BuiltinCall(apply.function(), 1, apply.arguments()));
        }
        pool.variables()
            .forEach(
                by ->
                    factors.add(
                        new Derivative(inner, by, Derivative.Style.PARTIAL, pool.layout())));
      }
    }
    return factors.stream().filter(factor -> factor.shape().isPresent()).toList();
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    boolean summand =
        part == position.parent()
            || position.parent() instanceof Sum
            || position.parent() instanceof BigOperator
            || position.parent() instanceof Negative
            || (part instanceof BuiltinCall apply && apply.primes() > 0);
    if (summand && !(part instanceof Sum) && !(part instanceof Negative)) {
      factors.forEach(factor -> put(position, factor, edits));
    }
  }

  private void put(ExprPosition position, Expr factor, Consumer<TreeEdit> edits) {
    Change change = ExprPosition.change(EditKind.INNER_DERIVATIVE_MISSING, factor);
    Set<Expr> changed = new LinkedHashSet<>();
    changed.add(
        MissingFactorRule.product(
            factor, position.part(), MissingFactorRule.last(position.part())));
    if (pool.isArray(factor)) {
      changed.add(MissingFactorRule.product(factor, position.part(), 0));
      changed.add(elementwise(position.part(), factor));
    }
    changed.forEach(product -> edits.accept(position.edit(product, factor, change)));
  }

  private static Expr elementwise(Expr part, Expr factor) {
    return new Product(List.of(part, factor), List.of(ProductSign.ELEMENTWISE));
  }
}
