package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.function.Consumer;

/** An exponent is one too large or one too small, or a square is lost. */
final class ExponentRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof Power power && !(power.exponent() instanceof NumberLiteral)) {
      Expr one = Expr.number(1);
      exponent(position, power, one, edits);
      exponent(position, power, new Negative(one), edits);
    } else if (mayBeSquared(position)) {
      Expr square = new Power(part, Expr.number(2));
      edits.accept(position.edit(square, EditKind.SQUARE_MISSING, part));
    }
  }

  private static void exponent(
      ExprPosition position, Power power, Expr step, Consumer<TreeEdit> edits) {
    Expr other = new Sum(List.of(power.exponent(), step));
    Expr changed = new Power(power.base(), other);
    edits.accept(position.edit(changed, EditKind.EXPONENT_REPLACED, power.exponent(), other));
  }

  /** A name, an entry, a function or a denominator whose value is a number. */
  static boolean mayBeSquared(ExprPosition position) {
    Expr part = position.part();
    boolean denominator =
        position.parent() instanceof Quotient quotient && quotient.denominator() == part;
    boolean named =
        part instanceof SymbolRef
            || part instanceof ElementAccess
            || part instanceof BuiltinCall
            || part instanceof UserCall;
    return (denominator || named)
        && !(position.parent() instanceof Power)
        && !(part instanceof NumberLiteral)
        && part.shape().filter(Shape::isScalar).isPresent();
  }
}
