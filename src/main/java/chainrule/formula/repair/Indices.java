package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Sum;
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
        index instanceof Index
            || index instanceof Ref
            || (index instanceof Item && place.parent() instanceof Item);
    if (letter
        && !(place.parent() instanceof Item item
            && Ranges.of(item).isPresent()
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
    boolean item = place.parent() instanceof Item && at > 0;
    return item ? place.parent().with(Place.replaced(children, at, index)) : index;
  }
}
