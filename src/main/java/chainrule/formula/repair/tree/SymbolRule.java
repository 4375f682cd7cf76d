package chainrule.formula.repair.tree;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.repair.EditKind;
import java.util.function.Consumer;

/** A name or an entry is another of the same shape. */
final class SymbolRule implements TreeRewrite {
  private final CandidatePool pool;

  SymbolRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof SymbolRef || part instanceof ElementAccess) {
      for (Expr other : pool.atomsLike(part)) {
        edits.accept(position.edit(other, EditKind.SYMBOL_REPLACED, part, other));
      }
    }
  }
}
