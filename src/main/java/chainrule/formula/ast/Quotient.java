package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.List;

/** a / b. */
public record Quotient(Expr numerator, Expr denominator, Typing typing) implements Expr {
  /** A divisor that is a number, or is divided by entry by entry. */
  public Quotient(Expr numerator, Expr denominator) {
    this(numerator, denominator, Typing.of(() -> shape(numerator, denominator)));
  }

  private static Shape shape(Expr numerator, Expr denominator) {
    Shape top = OperandShapes.of(numerator);
    Shape bottom = OperandShapes.of(denominator);
    if (!bottom.isScalar() && !bottom.equals(top)) {
      throw ShapeError.found(ShapeError.Kind.DIVISOR, numerator, denominator);
    }
    return top;
  }

  @Override
  public List<Expr> children() {
    return List.of(numerator, denominator);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Quotient(parts.get(0), parts.get(1));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.quotient(this);
  }
}
