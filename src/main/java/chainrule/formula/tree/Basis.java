package chainrule.formula.tree;

/** e_i, the column with a 1 at place i. */
public record Basis(Expr of) implements Unary {
  @Override
  public Expr with(Expr part) {
    return new Basis(part);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.basis(this);
  }
}
