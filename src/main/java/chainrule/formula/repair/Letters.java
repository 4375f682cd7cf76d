package chainrule.formula.repair;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SymbolRef;
import java.util.function.Consumer;

/** A name or an entry is another of the same shape. */
final class Letters implements Rule {
  private final Pool pool;

  Letters(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof SymbolRef || part instanceof ElementAccess) {
      for (Expr other : pool.atomsLike(part)) {
        edits.accept(place.edit(other, Words.instead(part, other)));
      }
    }
  }
}
