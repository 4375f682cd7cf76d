package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Transpose;
import java.util.List;
import java.util.function.Consumer;

/** A vector stands for its entry, or an entry for its vector: ŷ − y ↔ ŷ_w − y_w. */
final class Components implements Rule {
  private final Pool pool;

  Components(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Item item && item.access() == Access.ENTRY) {
      edits.accept(place.edit(item.base(), Words.instead(item, item.base())));
    }
    Expr vector = part instanceof Transpose transpose ? transpose.of() : part;
    boolean column = pool.shape(vector).map(Shape::isColumn).orElse(false);
    if (column && (vector instanceof Sum || vector instanceof Ref)) {
      for (Expr index : pool.indicesLike(vector, place.bound())) {
        boolean fits =
            Ranges.of(index)
                .map(Range::high)
                .map(Printer::latex)
                .equals(pool.shape(vector).map(s -> s.rows().toString()));
        if (fits) {
          Expr entry = entry(vector, index);
          edits.accept(place.edit(entry, Words.instead(part, entry)));
        }
      }
    }
  }

  private static Expr entry(Expr vector, Expr index) {
    if (vector instanceof Sum || vector instanceof Negative) {
      return vector.with(vector.children().stream().map(child -> entry(child, index)).toList());
    }
    return vector instanceof Num ? vector : new Item(vector, Access.ENTRY, List.of(index), "");
  }
}
