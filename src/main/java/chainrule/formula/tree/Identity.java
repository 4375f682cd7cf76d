package chainrule.formula.tree;

/** I_n, the identity matrix. */
public record Identity(Expr of) implements Unary {
  @Override
  public Expr with(Expr part) {
    return new Identity(part);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.identity(this);
  }
}
