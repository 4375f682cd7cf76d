package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Quotient;
import chainrule.formula.repair.EditKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An exponential was not divided by the sum of all: exp(z_w) for exp(z_w) / Σ_x exp(z_x). */
final class MissingNormaliserRule implements TreeRewrite {
  private static final String LETTER = "x";

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof BuiltinCall apply && apply.function() == BuiltinFunction.EXP) {
      for (Expr index : indices(apply)) {
        Expr sum = sum(apply, index);
        edits.accept(position.edit(new Quotient(apply, sum), EditKind.DENOMINATOR_MISSING, sum));
      }
    }
  }

  /** The indices of a family or an entry that occur in it. */
  private static Set<Expr> indices(Expr whole) {
    Set<Expr> indices = new LinkedHashSet<>();
    ExprQueries.walk(
        whole,
        part -> {
          if (part instanceof ElementAccess item) {
            item.indices().stream()
                .filter(index -> IndexRanges.of(index).isPresent())
                .forEach(indices::add);
          }
        });
    return indices;
  }

  private static Expr sum(Expr share, Expr index) {
    IndexVariable letter =
        new IndexVariable(LETTER, Optional.of(IndexRanges.of(index).orElseThrow()));
    Expr body = exchanged(share, index, new IndexRef(letter));
    return new BigOperator(BigOperator.Fold.SUM, List.of(letter), Condition.ALWAYS, body);
  }

  private static Expr exchanged(Expr tree, Expr index, Expr other) {
    return tree.equals(index)
        ? other
        : tree.children().isEmpty()
            ? tree
            : tree.with(
                tree.children().stream().map(child -> exchanged(child, index, other)).toList());
  }
}
