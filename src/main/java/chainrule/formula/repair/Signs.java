package chainrule.formula.repair;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.UserCall;
import java.util.function.Consumer;

/** A minus sign is lost, or one too many. */
final class Signs implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean mayHaveOne =
        place.parent() == part
            || place.parent() instanceof Sum
            || place.parent() instanceof BuiltinCall
            || place.parent() instanceof Power
            || place.parent() instanceof UserCall
            || place.parent() instanceof Cases;
    if (part instanceof Negative negative) {
      edits.accept(
          place.edit(
              negative.of(),
              "the minus sign before “%s” is one too many"
                  .formatted(Printer.latex(negative.of()))));
    } else if (mayHaveOne && !(part instanceof NumberLiteral num && num.value().signum() == 0)) {
      edits.accept(
          place.edit(
              new Negative(part),
              "a minus sign is lost before “%s”".formatted(Printer.latex(part))));
    }
  }
}
