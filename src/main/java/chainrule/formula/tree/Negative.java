package chainrule.formula.tree;

/** −a. */
public record Negative(Expr of) implements Unary {
  @Override
  public Expr with(Expr part) {
    return new Negative(part);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.negative(this);
  }
}
