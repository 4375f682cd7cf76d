package chainrule.formula.tree;

/** a^⊤. */
public record Transpose(Expr of) implements Unary {
  @Override
  public Expr with(Expr part) {
    return new Transpose(part);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.transpose(this);
  }
}
