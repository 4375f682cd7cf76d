package chainrule.formula.tree;

/** The mean over all masks, exactly. */
public record Expectation(Expr of) implements Unary {
  @Override
  public Expr with(Expr part) {
    return new Expectation(part);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.expectation(this);
  }
}
