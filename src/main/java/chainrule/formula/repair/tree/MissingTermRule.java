package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A term is missing. */
final class MissingTermRule implements TreeRewrite {
  private final CandidatePool pool;
  private final List<Expr> candidates;

  MissingTermRule(CandidatePool pool) {
    this.pool = pool;
    candidates = new ArrayList<>(List.of(Expr.number(1)));
    candidates.addAll(pool.atoms());
    candidates.addAll(pool.parts());
    candidates.addAll(pool.addends());
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    boolean isTerm = position.parent() instanceof Sum && position.part() != position.parent();
    Optional<Shape> shape = pool.shape(position.part());
    if (!isTerm && shape.isPresent()) {
      candidates.stream()
          .filter(term -> term instanceof NumberLiteral || pool.shape(term).equals(shape))
          .forEach(term -> added(position, term, edits));
    }
  }

  private static void added(ExprPosition position, Expr term, Consumer<TreeEdit> edits) {
    for (Expr signed : List.of(term, new Negative(term))) {
      List<Expr> terms = new ArrayList<>(OperandSlots.terms(position.part()));
      terms.add(signed);
      Change change = ExprPosition.change(EditKind.TERM_MISSING, signed);
      edits.accept(position.edit(new Sum(terms), term, change));
    }
  }
}
