package chainrule.formula.repair;

import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Cases;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Power;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Sum;
import java.util.function.Consumer;

/** A minus sign is lost, or one too many. */
final class Signs implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    boolean mayHaveOne =
        place.parent() == part
            || place.parent() instanceof Sum
            || place.parent() instanceof Apply
            || place.parent() instanceof Power
            || place.parent() instanceof Call
            || place.parent() instanceof Cases;
    if (part instanceof Negative negative) {
      edits.accept(
          place.edit(
              negative.of(),
              "the minus sign before “%s” is one too many"
                  .formatted(Printer.latex(negative.of()))));
    } else if (mayHaveOne && !(part instanceof Num num && num.value().signum() == 0)) {
      edits.accept(
          place.edit(
              new Negative(part),
              "a minus sign is lost before “%s”".formatted(Printer.latex(part))));
    }
  }
}
