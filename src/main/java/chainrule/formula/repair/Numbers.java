package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Quotient;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** A number is one too large, one too small, or upside down. */
final class Numbers implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Num num) {
      numbers(place, num, edits);
    }
  }

  private static void numbers(Place place, Num num, Consumer<Edit> edits) {
    for (int step : new int[] {1, -1}) {
      Expr other = new Num(num.value().add(BigDecimal.valueOf(step)));
      edits.accept(place.edit(other, Words.instead(num, other)));
    }
    if (num.value().signum() != 0) {
      Expr half = new Quotient(Expr.number(1), num);
      edits.accept(place.edit(half, Words.instead(num, half)));
    }
  }
}
