package chainrule.formula.repair.tree;

import java.util.function.Consumer;

/** A kind of slip, and how it is undone. */
@FunctionalInterface
interface TreeRewrite {
  /** Finds the edits that undo such a slip at a position. */
  void at(ExprPosition position, Consumer<TreeEdit> edits);
}
