package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Expr;
import java.util.function.Consumer;

/** A product stands for a sum over the same range, or a sum for a product. */
final class Folded implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof BigOperator big && big.fold() != Fold.MAX) {
      Fold other = big.fold() == Fold.SUM ? Fold.PRODUCT : Fold.SUM;
      Expr changed = new BigOperator(other, big.variables(), big.condition(), big.body());
      edits.accept(place.edit(changed, Words.instead(big, changed)));
    }
  }
}
