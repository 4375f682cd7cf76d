package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;
import java.util.List;

/**
 * ∂of/∂by.
 *
 * @param by what moves: a name, an entry, a row or a column
 * @param style how it was written
 * @param layout how it is arranged where both are vectors
 * @param typing its shape, which follows from the rest
 */
public record Derivative(Expr of, Expr by, Style style, Layout layout, Typing typing)
    implements Expr {
  /** A derivative in a name or a part of one, with two directions at most. */
  public Derivative(Expr of, Expr by, Style style, Layout layout) {
    this(of, by, style, layout, Typing.of(() -> shape(of, by, style, layout)));
  }

  private static Shape shape(Expr of, Expr by, Style style, Layout layout) {
    if (style == Style.LOST) {
      throw ShapeError.found(ShapeError.Kind.LOST_PARTIAL, of);
    }
    DifferentiationTarget.check(by);
    Shape value = OperandShapes.of(of);
    Shape moving = OperandShapes.of(by);
    Shape derivative =
        ShapeAlgebra.derivative(value, moving)
            .orElseThrow(() -> ShapeError.found(ShapeError.Kind.TOO_MANY_DIRECTIONS, of, by));
    boolean turned = layout == Layout.DENOMINATOR && !(by instanceof Transpose);
    return turned && isJacobian(value, moving) ? derivative.transposed() : derivative;
  }

  private static boolean isJacobian(Shape value, Shape moving) {
    return !value.isScalar() && !moving.isScalar();
  }

  /** Whether a vector is differentiated in a vector. */
  public boolean isJacobian() {
    return isJacobian(of.requireShape(), by.requireShape());
  }

  /** How a Jacobian is arranged. */
  public enum Layout {
    /** A row for each entry of what is differentiated. */
    NUMERATOR,
    /** A column for each entry of what is differentiated; a row, if the derivative is in xᵀ. */
    DENOMINATOR
  }

  /** How a derivative was written. */
  public enum Style {
    /** With ∂. */
    PARTIAL,
    /** With d. */
    TOTAL,
    /** With ∇. */
    NABLA,
    /** As a fraction whose numerator has lost its ∂: meaningless, but it shows what was meant. */
    LOST
  }

  @Override
  public List<Expr> children() {
    return List.of(of, by);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Derivative(parts.get(0), parts.get(1), style, layout);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.derivative(this);
  }
}
