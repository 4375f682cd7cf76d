package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.Optional;
import java.util.function.Consumer;

/** A part of the same shape from elsewhere in the chain is meant. */
final class MisplacedPartRule implements TreeRewrite {
  private final CandidatePool pool;

  MisplacedPartRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Optional<Shape> shape = pool.shape(position.part());
    if (position.part() == position.parent()) {
      return;
    }
    for (Expr other : pool.parts()) {
      boolean fits = shape.isEmpty() || pool.shape(other).equals(shape);
      if (fits && !other.equals(position.part())) {
        edits.accept(
            position.edit(other, Replacements.of(position.part(), other, EditKind.PART_REPLACED)));
      }
    }
  }
}
