package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.shape.ProductSign;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The chain rule: a factor f′(g), or the inner derivative ∂g/∂x, was forgotten. */
final class InnerDerivatives implements Rule {
  private final Pool pool;
  private final List<Expr> factors;

  InnerDerivatives(Pool pool) {
    this.pool = pool;
    this.factors = factors(pool);
  }

  /** f′(g) and ∂g/∂x for every f(g) of the chain and every x in which it is differentiated. */
  private static List<Expr> factors(Pool pool) {
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
    return factors.stream().filter(factor -> pool.computed(factor).isPresent()).toList();
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean summand =
        part == place.parent()
            || place.parent() instanceof Sum
            || place.parent() instanceof BigOperator
            || place.parent() instanceof Negative
            || (part instanceof BuiltinCall apply && apply.primes() > 0);
    if (summand && !(part instanceof Sum) && !(part instanceof Negative)) {
      factors.forEach(factor -> put(place, factor, edits));
    }
  }

  private void put(Place place, Expr factor, Consumer<Edit> edits) {
    String words = "the factor %s is lost: chain rule".formatted(Words.shown(factor));
    Set<Expr> changed = new LinkedHashSet<>();
    changed.add(Insertions.multiplied(factor, place.part(), false));
    if (pool.isArray(factor)) {
      changed.add(Insertions.multiplied(factor, place.part(), true));
      changed.add(elementwise(place.part(), factor));
    }
    changed.forEach(product -> edits.accept(place.edit(product, factor, words)));
  }

  private static Expr elementwise(Expr part, Expr factor) {
    return new Product(List.of(part, factor), List.of(ProductSign.ELEMENTWISE));
  }
}
