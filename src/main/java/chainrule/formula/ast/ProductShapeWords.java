package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which product cannot be formed, and which near it can. */
final class ProductShapeWords {
  private ProductShapeWords() {}

  static SemanticException exception(Product product) {
    List<Shape> shapes = product.factors().stream().map(OperandShapes::of).toList();
    Shape left = shapes.get(0);
    for (int k = 1; k < shapes.size(); k++) {
      Optional<Shape> next = ShapeAlgebra.product(left, product.signs().get(k - 1), shapes.get(k));
      if (next.isEmpty()) {
        return pair(
            first(product, k),
            left,
            product.signs().get(k - 1),
            product.factors().get(k),
            shapes.get(k));
      }
      left = next.get();
    }
    return new SemanticException("the factors of " + Printer.inWords(product) + " do not fit");
  }

  private static Expr first(Product product, int count) {
    return count == 1
        ? product.factors().get(0)
        : new Product(product.factors().subList(0, count), product.signs().subList(0, count - 1));
  }

  private static SemanticException pair(Expr a, Shape left, ProductSign sign, Expr b, Shape right) {
    Expr formed = new Product(List.of(a, b), List.of(sign));
    String words =
        "%s %s and %s %s, so %s cannot be formed"
            .formatted(
                Printer.inWords(a),
                ShapeWords.of(left),
                Printer.inWords(b),
                ShapeWords.of(right),
                Printer.inWords(formed));
    List<String> possible = possible(a, left, sign, b, right);
    String advice = possible.isEmpty() ? "" : String.join(" or ", possible) + " can";
    return new SemanticException(words, SemanticException.Kind.SHAPE, advice);
  }

  private static List<String> possible(Expr a, Shape left, ProductSign sign, Expr b, Shape right) {
    List<String> possible = new ArrayList<>();
    for (int k = 1; k < 4; k++) {
      boolean turnLeft = k % 2 == 1;
      boolean turnRight = k > 1;
      Shape l = turnLeft ? left.transposed() : left;
      Shape r = turnRight ? right.transposed() : right;
      if (ShapeAlgebra.product(l, sign, r).isPresent()) {
        Expr first = turnLeft ? turned(a) : a;
        Expr second = turnRight ? turned(b) : b;
        possible.add(Printer.inWords(new Product(List.of(first, second), List.of(sign))));
      }
    }
    return possible;
  }

  private static Expr turned(Expr e) {
    return e instanceof Transpose transpose ? transpose.of() : new Transpose(e);
  }
}
