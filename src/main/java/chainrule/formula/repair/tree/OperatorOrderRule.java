package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Two operators stand in the wrong order: exp Σ a for Σ exp a, Σ log a for log Σ a. */
final class OperatorOrderRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr outer = position.part();
    OptionalInt slot = OperandSlots.only(outer);
    if (slot.isPresent()) {
      Expr inner = outer.children().get(slot.getAsInt());
      OperandSlots.only(inner)
          .ifPresent(
              within -> {
                Expr core =
                    OperandSlots.filled(outer, slot.getAsInt(), inner.children().get(within));
                Expr changed = OperandSlots.filled(inner, within, core);
                edits.accept(position.edit(changed, exchange(outer, inner)));
              });
    }
  }

  private static Change exchange(Expr outer, Expr inner) {
    return Change.of(EditKind.EXCHANGED, OperandSlots.sign(outer), OperandSlots.sign(inner));
  }
}
