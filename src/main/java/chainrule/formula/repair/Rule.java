package chainrule.formula.repair;

import java.util.function.Consumer;

/** A kind of slip, and how it is undone. */
@FunctionalInterface
interface Rule {
  /** Finds the edits that undo such a slip at a place. */
  void at(Place place, Consumer<Edit> edits);
}
