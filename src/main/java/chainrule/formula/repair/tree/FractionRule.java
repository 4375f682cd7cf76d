package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Quotient;
import chainrule.formula.repair.EditKind;
import java.util.function.Consumer;

/** A numerator is superfluous, or a fraction is upside down. */
final class FractionRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Quotient quotient) {
      Expr reciprocal = new Quotient(Expr.number(1), quotient.denominator());
      edits.accept(position.edit(reciprocal, EditKind.NUMERATOR_SUPERFLUOUS, quotient.numerator()));
      Expr inverted = new Quotient(quotient.denominator(), quotient.numerator());
      edits.accept(position.edit(inverted, EditKind.FRACTION_INVERTED, quotient));
    }
  }
}
