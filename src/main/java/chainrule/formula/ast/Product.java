package chainrule.formula.ast;

import java.util.List;

/**
 * a b c.
 *
 * @param factors two or more
 * @param signs what stands between them, one fewer
 */
public record Product(List<Expr> factors, List<ProductSign> signs) implements Expr {
  @Override
  public List<Expr> children() {
    return factors;
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Product(parts, signs);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.product(this);
  }
}
