package chainrule.formula.ast;

/** e_i, the column with a 1 at place i. */
public record UnitVector(Expr of) implements UnaryExpr {
  @Override
  public Expr with(Expr part) {
    return new UnitVector(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.basis(this);
  }
}
