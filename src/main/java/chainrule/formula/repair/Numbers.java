package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Quotient;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** A number is one too large, one too small, or upside down. */
final class Numbers implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof NumberLiteral num) {
      numbers(place, num, edits);
    }
  }

  private static void numbers(Place place, NumberLiteral num, Consumer<Edit> edits) {
    for (int step : new int[] {1, -1}) {
      Expr other = new NumberLiteral(num.value().add(BigDecimal.valueOf(step)));
      edits.accept(place.edit(other, Words.instead(num, other)));
    }
    if (num.value().signum() != 0) {
      Expr half = new Quotient(Expr.number(1), num);
      edits.accept(place.edit(half, Words.instead(num, half)));
    }
  }
}
