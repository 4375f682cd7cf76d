package chainrule.formula.repair.tree;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One of two names has lost the other: ŷ_w for ŷ_w − y_w, ŷ_o for ŷ_o − 1. */
final class LostTermRule implements TreeRewrite {
  private final CandidatePool pool;

  LostTermRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    boolean named = part instanceof SymbolRef || part instanceof ElementAccess;
    if (named && !(position.parent() instanceof ElementAccess)) {
      for (Expr other : partners(part)) {
        added(position, other, edits);
        added(position, new Negative(other), edits);
      }
    }
  }

  /** Names of the same shape, and the same entry of other arrays. */
  private Set<Expr> partners(Expr part) {
    Set<Expr> partners = new LinkedHashSet<>(pool.atomsLike(part));
    if (part instanceof ElementAccess item) {
      for (Expr base : pool.atomsLike(item.base())) {
        partners.add(new ElementAccess(base, item.access(), item.indices(), ""));
      }
    }
    if (part.shape().filter(Shape::isScalar).isPresent()) {
      partners.add(Expr.number(1));
    }
    return partners;
  }

  private static void added(ExprPosition position, Expr term, Consumer<TreeEdit> edits) {
    Expr sum = new Sum(List.of(position.part(), term));
    edits.accept(position.edit(sum, term, ExprPosition.change(EditKind.TERM_MISSING, term)));
  }
}
