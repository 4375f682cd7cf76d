package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Expr;
import chainrule.formula.repair.EditKind;
import java.util.function.Consumer;

/** A product stands for a sum over the same range, or a sum for a product. */
final class SumOrProductRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof BigOperator big && big.fold() != Fold.MAX) {
      Fold other = big.fold() == Fold.SUM ? Fold.PRODUCT : Fold.SUM;
      Expr changed = new BigOperator(other, big.variables(), big.condition(), big.body());
      edits.accept(position.edit(changed, EditKind.OPERATION_REPLACED, big, changed));
    }
  }
}
