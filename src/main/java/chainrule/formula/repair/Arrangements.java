package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Transpose;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two neighbours stand in another order, or are transposed. */
final class Arrangements implements Rule {
  private final Pool pool;

  Arrangements(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Product product) {
      arrangements(place, product, edits);
    }
  }

  /** Two neighbours in either order, each as it is or transposed. */
  private void arrangements(Place place, Product product, Consumer<Edit> edits) {
    for (int k = 0; k + 1 < product.factors().size(); k++) {
      Expr a = product.factors().get(k);
      Expr b = product.factors().get(k + 1);
      if (pool.isArray(a) && pool.isArray(b)) {
        for (int arrangement = 1; arrangement < 8; arrangement++) {
          Expr left = arrangement < 4 ? a : b;
          Expr right = arrangement < 4 ? b : a;
          Expr first = arrangement % 2 == 1 ? turned(left) : left;
          Expr second = arrangement / 2 % 2 == 1 ? turned(right) : right;
          List<Expr> factors = new ArrayList<>(product.factors());
          factors.set(k, first);
          factors.set(k + 1, second);
          Expr pair = Expr.product(first, second);
          edits.accept(
              place.edit(
                  new Product(factors, product.signs()),
                  pair,
                  "the product is “%s”%s".formatted(Printer.latex(pair), outer(pair))));
        }
      }
    }
  }

  private String outer(Expr pair) {
    return pool.shape(pair).filter(Shape::isMatrix).isPresent() ? ", an outer product" : "";
  }

  private static Expr turned(Expr e) {
    return e instanceof Transpose transpose ? transpose.of() : new Transpose(e);
  }
}
