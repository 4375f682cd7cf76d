package chainrule.formula.repair.tree;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.function.Consumer;

/** A vector stands for its entry, or an entry for its vector: ŷ − y ↔ ŷ_w − y_w. */
final class EntryOrVectorRule implements TreeRewrite {
  private final CandidatePool pool;

  EntryOrVectorRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof ElementAccess item && item.access() == Access.ENTRY) {
      edits.accept(
          position.edit(item.base(), EditKind.ENTRY_OR_VECTOR_REPLACED, item, item.base()));
    }
    Expr vector = part instanceof Transpose transpose ? transpose.of() : part;
    boolean column = pool.shape(vector).map(Shape::isColumn).orElse(false);
    if (column && (vector instanceof Sum || vector instanceof SymbolRef)) {
      for (Expr index : pool.indicesLike(vector, position.bound())) {
        boolean fits =
            IndexRanges.of(index)
                .map(Range::high)
                .map(Printer::latex)
                .equals(pool.shape(vector).map(s -> s.rows().toString()));
        if (fits) {
          Expr entry = entry(vector, index);
          edits.accept(position.edit(entry, EditKind.ENTRY_OR_VECTOR_REPLACED, part, entry));
        }
      }
    }
  }

  private static Expr entry(Expr vector, Expr index) {
    if (vector instanceof Sum || vector instanceof Negative) {
      return vector.with(vector.children().stream().map(child -> entry(child, index)).toList());
    }
    return vector instanceof NumberLiteral
        ? vector
        : new ElementAccess(vector, Access.ENTRY, List.of(index), "");
  }
}
