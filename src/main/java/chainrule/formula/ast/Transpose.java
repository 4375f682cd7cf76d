package chainrule.formula.ast;

/** a^⊤. */
public record Transpose(Expr of) implements UnaryExpr {
  @Override
  public Expr with(Expr part) {
    return new Transpose(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.transpose(this);
  }
}
