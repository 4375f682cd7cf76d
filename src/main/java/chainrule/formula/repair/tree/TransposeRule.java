package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Transpose;
import chainrule.formula.repair.EditKind;
import java.util.function.Consumer;

/** A transpose is lost, or one too many. */
final class TransposeRule implements TreeRewrite {
  private final CandidatePool pool;

  TransposeRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof Transpose transpose) {
      edits.accept(position.edit(transpose.of(), EditKind.TRANSPOSE_SUPERFLUOUS, transpose.of()));
    } else if (!(position.parent() instanceof Transpose) && pool.isArray(part)) {
      edits.accept(position.edit(new Transpose(part), EditKind.TRANSPOSE_MISSING, part));
    }
  }
}
