package chainrule.formula.ast;

/** a^⊤. */
public record Transpose(Expr of, Typing typing) implements UnaryExpr {
  /** a^⊤. */
  public Transpose(Expr of) {
    this(of, Typing.of(() -> OperandShapes.of(of).transposed()));
  }

  @Override
  public Expr with(Expr part) {
    return new Transpose(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.transpose(this);
  }
}
