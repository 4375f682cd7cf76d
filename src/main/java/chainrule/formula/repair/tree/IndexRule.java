package chainrule.formula.repair.tree;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.function.Consumer;

/** An index is another of the same range. */
final class IndexRule implements TreeRewrite {
  private final CandidatePool pool;

  IndexRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr index = position.part();
    boolean letter =
        index instanceof IndexRef
            || index instanceof SymbolRef
            || (index instanceof NumberLiteral && position.parent() instanceof ElementAccess)
            || (index instanceof ElementAccess && position.parent() instanceof ElementAccess);
    if (letter
        && !(position.parent() instanceof ElementAccess item
            && IndexRanges.of(item).isPresent()
            && position.part() == item.base())) {
      for (Expr other : pool.indicesLike(index, position.bound())) {
        edits.accept(
            position.edit(
                other, EditKind.INDEX_REPLACED, shown(position, index), shown(position, other)));
      }
    }
    if (index instanceof Sum || index instanceof Negative) {
      Expr flipped = index instanceof Negative n ? n.of() : new Negative(index);
      edits.accept(position.edit(flipped, EditKind.INDEX_REPLACED, index, flipped));
    }
  }

  /** u_o rather than o, so that one sees where. */
  private static Expr shown(ExprPosition position, Expr index) {
    List<Expr> children = position.parent().children();
    int at = children.indexOf(position.part());
    boolean item = position.parent() instanceof ElementAccess && at > 0;
    return item ? position.parent().with(ExprPosition.replaced(children, at, index)) : index;
  }
}
