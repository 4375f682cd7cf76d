package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.repair.EditKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The sum over a free letter is missing. */
final class MissingSumRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Set<IndexVariable> inside = new LinkedHashSet<>(ExprQueries.freeIndices(position.part()));
    inside.removeAll(position.bound());
    inside.forEach(letter -> edits.accept(summed(position, letter)));
  }

  private static TreeEdit summed(ExprPosition position, IndexVariable letter) {
    IndexVariable bound = new IndexVariable(letter.name(), letter.range());
    Expr body = ExprQueries.substitute(position.part(), Map.of(letter, new IndexRef(bound)));
    Expr sum = new BigOperator(BigOperator.Fold.SUM, List.of(bound), Condition.ALWAYS, body);
    return position.edit(sum, EditKind.SUM_MISSING, new IndexRef(letter), position.part());
  }
}
