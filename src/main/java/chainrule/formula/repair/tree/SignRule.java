package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.UserCall;
import chainrule.formula.repair.EditKind;
import java.util.function.Consumer;

/** A minus sign is lost, or one too many. */
final class SignRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    boolean mayHaveOne =
        position.parent() == part
            || position.parent() instanceof Sum
            || position.parent() instanceof BuiltinCall
            || position.parent() instanceof Power
            || position.parent() instanceof UserCall
            || position.parent() instanceof Cases;
    if (part instanceof Negative negative) {
      edits.accept(position.edit(negative.of(), EditKind.SIGN_SUPERFLUOUS, negative.of()));
    } else if (mayHaveOne && !(part instanceof NumberLiteral num && num.value().signum() == 0)) {
      edits.accept(position.edit(new Negative(part), EditKind.SIGN_MISSING, part));
    }
  }
}
