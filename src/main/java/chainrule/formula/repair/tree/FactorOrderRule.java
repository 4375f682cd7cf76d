package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Transpose;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two neighbours stand in another order, or are transposed. */
final class FactorOrderRule implements TreeRewrite {
  private final CandidatePool pool;

  FactorOrderRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Product product) {
      arrangements(position, product, edits);
    }
  }

  /** Two neighbours both transposed, or in the other order, each as it is or transposed. */
  private void arrangements(ExprPosition position, Product product, Consumer<TreeEdit> edits) {
    for (int k = 0; k + 1 < product.factors().size(); k++) {
      Expr a = product.factors().get(k);
      Expr b = product.factors().get(k + 1);
      if (pool.isArray(a) && pool.isArray(b)) {
        for (int arrangement = 3; arrangement < 8; arrangement++) {
          Expr left = arrangement < 4 ? a : b;
          Expr right = arrangement < 4 ? b : a;
          Expr first = arrangement % 2 == 1 ? turned(left) : left;
          Expr second = arrangement / 2 % 2 == 1 ? turned(right) : right;
          List<Expr> factors = new ArrayList<>(product.factors());
          factors.set(k, first);
          factors.set(k + 1, second);
          Expr pair = Expr.product(first, second);
          edits.accept(
              position.edit(
                  new Product(factors, product.signs()),
                  pair,
                  ExprPosition.change(kind(pair), pair)));
        }
      }
    }
  }

  private EditKind kind(Expr pair) {
    return pool.shape(pair).filter(Shape::isMatrix).isPresent()
        ? EditKind.OUTER_PRODUCT_MEANT
        : EditKind.FACTORS_REARRANGED;
  }

  private static Expr turned(Expr e) {
    return e instanceof Transpose transpose ? transpose.of() : new Transpose(e);
  }
}
