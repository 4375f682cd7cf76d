package chainrule.formula.shape;

import java.util.List;
import java.util.Optional;

/** The shapes that products, derivatives and blocks of arrays have, where there is one. */
public final class ShapeAlgebra {
  private ShapeAlgebra() {}

  /** The product of two factors: with a scalar, entry by entry, inner, or of matrices. */
  public static Optional<Shape> product(Shape a, ProductSign sign, Shape b) {
    if (a.isScalar() || b.isScalar()) {
      return Optional.of(a.isScalar() ? b : a);
    }
    boolean equal = a.equals(b);
    if (sign == ProductSign.ELEMENTWISE || (sign == ProductSign.STAR && equal)) {
      return equal ? Optional.of(a) : Optional.empty();
    }
    if (sign == ProductSign.DOT && equal && !a.isMatrix()) {
      return Optional.of(Shape.SCALAR);
    }
    return a.columns().equals(b.rows())
        ? Optional.of(Shape.of(a.rows(), b.columns()))
        : Optional.empty();
  }

  /** The product of all factors, in the first order that conforms. */
  public static Optional<Shape> product(List<Shape> factors, List<ProductSign> signs) {
    return ProductAssociation.of(factors, signs, ShapeAlgebra::product);
  }

  /**
   * ∂of/∂by: that of the other where one is a scalar, and a Jacobian with a row for each entry of
   * {@code of} where both are vectors; empty where it would need more than two directions.
   */
  public static Optional<Shape> derivative(Shape of, Shape by) {
    if (of.isScalar() || by.isScalar()) {
      return Optional.of(of.isScalar() ? by : of);
    }
    return of.isMatrix() || by.isMatrix()
        ? Optional.empty()
        : Optional.of(Shape.of(of.length(), by.length()));
  }

  /** diag: the square matrix with a vector on its diagonal, or the diagonal of a matrix. */
  public static Shape diagonal(Shape shape) {
    return shape.isMatrix() ? Shape.column(shape.rows()) : Shape.square(shape.length());
  }

  /** Two arrays side by side, which have equally many rows. */
  public static Optional<Shape> beside(Shape left, Shape right) {
    return left.rows().equals(right.rows())
        ? Optional.of(Shape.of(left.rows(), left.columns().plus(right.columns())))
        : Optional.empty();
  }

  /** Two arrays one below the other, which are equally wide. */
  public static Optional<Shape> stacked(Shape upper, Shape lower) {
    return upper.columns().equals(lower.columns())
        ? Optional.of(Shape.of(upper.rows().plus(lower.rows()), upper.columns()))
        : Optional.empty();
  }
}
