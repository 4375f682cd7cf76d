package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One index stands for another throughout a summand. */
final class Renamings implements Rule {
  private final Pool pool;

  Renamings(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean summand =
        part == place.parent()
            || place.parent() instanceof Sum
            || place.parent() instanceof BigOperator
            || part instanceof Product;
    if (!summand) {
      return;
    }
    Set<Expr> used = new LinkedHashSet<>();
    List<Expr> twice = new ArrayList<>();
    ExprQueries.walk(
        part,
        e -> {
          if (e instanceof ElementAccess item) {
            item.indices()
                .forEach(
                    i -> {
                      if (!used.add(i)) twice.add(i);
                    });
          }
        });
    for (Expr index : new LinkedHashSet<>(twice)) {
      for (Expr other : pool.indicesLike(index, place.bound())) {
        Expr changed = exchanged(part, index, other);
        edits.accept(
            place.edit(
                changed,
                "the index “%s” stands where “%s” is true, throughout “%s”"
                    .formatted(Printer.latex(index), Printer.latex(other), Printer.latex(part))));
      }
    }
  }

  private static Expr exchanged(Expr tree, Expr index, Expr other) {
    if (tree.equals(index)) {
      return other;
    }
    if (tree instanceof BigOperator || tree.children().isEmpty()) {
      return tree;
    }
    return tree.with(tree.children().stream().map(c -> exchanged(c, index, other)).toList());
  }
}
