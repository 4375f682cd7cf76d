package chainrule.formula.repair;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import java.util.List;
import java.util.function.Consumer;

/** An index is another of the same range. */
final class Indices implements Rule {
  private final Pool pool;

  Indices(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr index = place.part();
    boolean letter =
        index instanceof IndexRef
            || index instanceof SymbolRef
            || (index instanceof ElementAccess && place.parent() instanceof ElementAccess);
    if (letter
        && !(place.parent() instanceof ElementAccess item
            && IndexRanges.of(item).isPresent()
            && place.part() == item.base())) {
      for (Expr other : pool.indicesLike(index, place.bound())) {
        edits.accept(place.edit(other, Words.instead(shown(place, index), shown(place, other))));
      }
    }
    if (index instanceof Sum || index instanceof Negative) {
      Expr flipped = index instanceof Negative n ? n.of() : new Negative(index);
      edits.accept(place.edit(flipped, Words.instead(index, flipped)));
    }
  }

  /** u_o rather than o, so that one sees where. */
  private static Expr shown(Place place, Expr index) {
    List<Expr> children = place.parent().children();
    int at = children.indexOf(place.part());
    boolean item = place.parent() instanceof ElementAccess && at > 0;
    return item ? place.parent().with(Place.replaced(children, at, index)) : index;
  }
}
