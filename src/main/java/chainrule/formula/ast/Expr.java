package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An expression whose letters have a meaning. Immutable; {@link #with} makes a changed copy. */
public sealed interface Expr
    permits LeafExpr,
        UnaryExpr,
        ElementAccess,
        Sum,
        Product,
        Quotient,
        Power,
        BuiltinCall,
        UserCall,
        BigOperator,
        Derivative,
        BlockMatrix,
        RangeVector,
        Cases,
        Indicator {
  /** The shape of its value or why there is none, known since it was made. */
  Typing typing();

  /** The shape of its value, where it has one. */
  default Optional<Shape> shape() {
    return typing().shape();
  }

  /**
   * The shape of its value.
   *
   * @throws SemanticException if it has none
   */
  default Shape requireShape() {
    return shape().orElseThrow(() -> ShapeErrorWords.exception(shapeError().orElseThrow()));
  }

  /** Why it has no shape. */
  default Optional<ShapeError> shapeError() {
    return typing().error();
  }

  /** The expressions it is made of, in the order in which they are written. */
  List<Expr> children();

  /** The same with other parts, as many as there are {@link #children}. */
  Expr with(List<Expr> parts);

  /** The same with each of its parts changed; itself where all stay as they are. */
  default Expr mapChildren(UnaryOperator<Expr> change) {
    List<Expr> parts = children();
    List<Expr> changed = parts.stream().map(change).toList();
    return changed.equals(parts) ? this : with(changed);
  }

  /** Calls the method of the visitor that is for this kind of expression. */
  <R> R accept(ExprVisitor<R> visitor);

  /** A whole number. */
  static Expr number(int value) {
    return new NumberLiteral(BigDecimal.valueOf(value));
  }

  /** a b, with nothing between them. */
  static Expr product(Expr a, Expr b) {
    return new Product(List.of(a, b), List.of(ProductSign.JUXTAPOSED));
  }
}
