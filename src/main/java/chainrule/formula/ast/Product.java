package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;
import java.util.List;

/**
 * a b c.
 *
 * @param factors two or more
 * @param signs what stands between them, one fewer
 */
public record Product(List<Expr> factors, List<ProductSign> signs, Typing typing) implements Expr {
  /** Factors that conform in some order of multiplication. */
  public Product(List<Expr> factors, List<ProductSign> signs) {
    this(factors, signs, Typing.of(() -> shape(factors, signs)));
  }

  private static Shape shape(List<Expr> factors, List<ProductSign> signs) {
    return ShapeAlgebra.product(factors.stream().map(OperandShapes::of).toList(), signs)
        .orElseThrow(
            () ->
                ShapeError.found(
                    ShapeError.Kind.FACTORS, new Product(factors, signs, Typing.UNKNOWN)));
  }

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
