package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.EditKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One index stands for another throughout a summand. */
final class IndexRenamingRule implements TreeRewrite {
  private final CandidatePool pool;

  IndexRenamingRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    boolean summand =
        part == position.parent()
            || position.parent() instanceof Sum
            || position.parent() instanceof BigOperator
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
      for (Expr other : pool.indicesLike(index, position.bound())) {
        Expr changed = exchanged(part, index, other);
        edits.accept(position.edit(changed, EditKind.INDEX_RENAMED, index, other, part));
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
