package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Two operators stand in the wrong order: exp Σ a for Σ exp a, Σ log a for log Σ a. */
final class Nestings implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr outer = place.part();
    OptionalInt slot = Slots.only(outer);
    if (slot.isPresent()) {
      Expr inner = outer.children().get(slot.getAsInt());
      Slots.only(inner)
          .ifPresent(
              within -> {
                Expr core = Slots.filled(outer, slot.getAsInt(), inner.children().get(within));
                Expr changed = Slots.filled(inner, within, core);
                edits.accept(place.edit(changed, words(outer, inner)));
              });
    }
  }

  private static String words(Expr outer, Expr inner) {
    return "%s and %s have changed places"
        .formatted(Words.sign(Slots.sign(outer)), Words.sign(Slots.sign(inner)));
  }
}
