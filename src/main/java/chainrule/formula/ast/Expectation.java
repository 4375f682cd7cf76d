package chainrule.formula.ast;

/** The mean over all masks, exactly. */
public record Expectation(Expr of) implements UnaryExpr {
  @Override
  public Typing typing() {
    return of.typing();
  }

  @Override
  public Expr with(Expr part) {
    return new Expectation(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.expectation(this);
  }
}
