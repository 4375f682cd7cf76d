package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import chainrule.formula.repair.EditKind;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** A number is one too large, one too small, or upside down. */
final class NumberRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof NumberLiteral num) {
      numbers(position, num, edits);
    }
  }

  private static EditKind kind(ExprPosition position) {
    boolean exponent =
        position.parent() instanceof Power power && power.exponent() == position.part();
    return exponent ? EditKind.EXPONENT_REPLACED : EditKind.NUMBER_REPLACED;
  }

  private static void numbers(ExprPosition position, NumberLiteral num, Consumer<TreeEdit> edits) {
    for (int step : new int[] {1, -1}) {
      Expr other = new NumberLiteral(num.value().add(BigDecimal.valueOf(step)));
      edits.accept(position.edit(other, kind(position), num, other));
    }
    if (num.value().signum() != 0) {
      Expr half = new Quotient(Expr.number(1), num);
      edits.accept(position.edit(half, EditKind.NUMBER_REPLACED, num, half));
    }
  }
}
