package chainrule.formula.ast;

/** I_n, the identity matrix. */
public record IdentityMatrix(Expr of) implements UnaryExpr {
  @Override
  public Expr with(Expr part) {
    return new IdentityMatrix(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.identity(this);
  }
}
