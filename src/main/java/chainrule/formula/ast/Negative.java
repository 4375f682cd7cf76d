package chainrule.formula.ast;

/** −a. */
public record Negative(Expr of) implements UnaryExpr {
  @Override
  public Typing typing() {
    return of.typing();
  }

  @Override
  public Expr with(Expr part) {
    return new Negative(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.negative(this);
  }
}
