package chainrule.formula.infer;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.ShapeError;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two sizes that would have to be equal for a formula to have a shape. */
record SizePair(Size left, Size right) {
  /** The sizes of two shapes that would have to be equal; none where these are of two kinds. */
  static List<SizePair> of(Shape a, Shape b) {
    boolean areAlike =
        a.rows().equals(Size.ONE) == b.rows().equals(Size.ONE)
            && a.columns().equals(Size.ONE) == b.columns().equals(Size.ONE);
    return areAlike
        ? List.of(new SizePair(a.rows(), b.rows()), new SizePair(a.columns(), b.columns()))
        : List.of();
  }

  /** The sizes that an error is about. */
  static List<SizePair> of(ShapeError error) {
    return switch (error.kind()) {
      case FACTORS ->
          error.operands().get(0) instanceof Product product ? ofFactors(product) : List.of();
      case TERMS, COMPARED, BRANCHES, LISTED, DIVISOR, INNER_PRODUCT, ARGUMENT ->
          both(error.operands().get(0), error.operands().get(1));
      case NOT_SQUARE, POWER ->
          error.operands().get(0).shape().stream()
              .map(shape -> new SizePair(shape.rows(), shape.columns()))
              .toList();
      default -> List.of();
    };
  }

  /** Whether one of them is a name. */
  boolean isOf(String name) {
    return left.toString().equals(name) || right.toString().equals(name);
  }

  /** The one that is not this name, or the only one. */
  String other(String name) {
    return left.toString().equals(name) ? right.toString() : left.toString();
  }

  private static List<SizePair> both(Expr a, Expr b) {
    Optional<Shape> left = a.shape();
    Optional<Shape> right = b.shape();
    return left.isPresent() && right.isPresent() ? of(left.get(), right.get()) : List.of();
  }

  /** Inner sizes of neighbours; all sizes where they are multiplied entry by entry. */
  private static List<SizePair> ofFactors(Product product) {
    List<SizePair> pairs = new ArrayList<>();
    for (int k = 1; k < product.factors().size(); k++) {
      Optional<Shape> left = product.factors().get(k - 1).shape().filter(s -> !s.isScalar());
      Optional<Shape> right = product.factors().get(k).shape().filter(s -> !s.isScalar());
      if (left.isPresent() && right.isPresent()) {
        pairs.addAll(ofFactors(left.get(), product.signs().get(k - 1), right.get()));
      }
    }
    return pairs;
  }

  private static List<SizePair> ofFactors(Shape left, ProductSign sign, Shape right) {
    boolean isInner = sign == ProductSign.DOT && left.isColumn() && right.isColumn();
    return sign == ProductSign.ELEMENTWISE || isInner
        ? of(left, right)
        : List.of(new SizePair(left.columns(), right.rows()));
  }
}
