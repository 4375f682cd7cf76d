package chainrule.formula.ast;

import java.util.List;

/** An expression that is made of one other. */
sealed interface UnaryExpr extends Expr
    permits Negative, Transpose, Expectation, UnitVector, IdentityMatrix {
  /** What it is made of. */
  Expr of();

  /** The same of something else. */
  Expr with(Expr part);

  @Override
  default List<Expr> children() {
    return List.of(of());
  }

  @Override
  default Expr with(List<Expr> parts) {
    return with(parts.get(0));
  }
}
