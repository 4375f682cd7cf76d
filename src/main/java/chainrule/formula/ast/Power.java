package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.List;

/** a^b. */
public record Power(Expr base, Expr exponent, Typing typing) implements Expr {
  /** A power of a number, of the entries of a vector, or of a square matrix. */
  public Power(Expr base, Expr exponent) {
    this(base, exponent, Typing.of(() -> shape(base, exponent)));
  }

  private static Shape shape(Expr base, Expr exponent) {
    Shape shape = OperandShapes.of(base);
    OperandShapes.number(exponent, ShapeError.Kind.EXPONENT);
    if (shape.isMatrix() && !shape.isSquare()) {
      throw ShapeError.found(ShapeError.Kind.POWER, base);
    }
    return shape.fixed();
  }

  @Override
  public List<Expr> children() {
    return List.of(base, exponent);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Power(parts.get(0), parts.get(1));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.power(this);
  }
}
