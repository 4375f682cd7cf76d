package chainrule.formula.ast;

import java.util.List;

/** a + b + …; a difference is the sum with a {@link Negative}. */
public record Sum(List<Expr> terms) implements Expr {
  @Override
  public List<Expr> children() {
    return terms;
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Sum(parts);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.sum(this);
  }
}
