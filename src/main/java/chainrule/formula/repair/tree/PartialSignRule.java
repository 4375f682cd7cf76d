package chainrule.formula.repair.tree;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.repair.EditKind;
import java.util.function.Consumer;

/** A derivative has lost its ∂, or is not one. */
final class PartialSignRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Derivative derivative) {
      derivatives(position, derivative, edits);
    }
  }

  private static void derivatives(
      ExprPosition position, Derivative derivative, Consumer<TreeEdit> edits) {
    if (derivative.style() == Derivative.Style.LOST) {
      Expr marked =
          new Derivative(
              derivative.of(), derivative.by(), Derivative.Style.PARTIAL, derivative.layout());
      edits.accept(position.edit(marked, EditKind.PARTIAL_SIGN_MISSING, derivative.of()));
    } else {
      edits.accept(
          position.edit(derivative.of(), EditKind.DERIVATIVE_SUPERFLUOUS, derivative.of()));
    }
  }
}
