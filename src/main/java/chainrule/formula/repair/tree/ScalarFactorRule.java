package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Quotient;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.function.Consumer;

/** A scalar is lost: 2, n, √d, a learning rate, as a factor or as a denominator. */
final class ScalarFactorRule implements TreeRewrite {
  private final List<Expr> scalars;

  ScalarFactorRule(CandidatePool pool) {
    scalars = ScalarFactors.of(pool);
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.isSummand()) {
      scalars.forEach(scalar -> scaled(position, scalar, edits));
    }
  }

  private static void scaled(ExprPosition position, Expr scalar, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (!part.equals(scalar)) {
      edits.accept(
          position.edit(
              MissingFactorRule.product(scalar, part, 0),
              scalar,
              ExprPosition.change(EditKind.FACTOR_MISSING, scalar)));
      edits.accept(
          position.edit(
              new Quotient(part, scalar),
              scalar,
              ExprPosition.change(EditKind.DENOMINATOR_MISSING, scalar)));
    }
  }
}
