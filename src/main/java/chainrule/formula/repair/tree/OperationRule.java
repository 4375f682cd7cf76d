package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two parts are joined by another operation: log a / log b for log a − log b. */
final class OperationRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Quotient quotient) {
      Expr a = quotient.numerator();
      Expr b = quotient.denominator();
      List.of(Expr.product(a, b), OperandSlots.sum(a, OperandSlots.negative(b)))
          .forEach(other -> edits.accept(replaced(position, quotient, other)));
    } else if (position.part() instanceof Product product) {
      factors(position, product, edits);
    } else if (position.part() instanceof Sum sum) {
      terms(position, sum, edits);
    }
  }

  private static void factors(ExprPosition position, Product product, Consumer<TreeEdit> edits) {
    for (int k = 0; k + 1 < product.factors().size(); k++) {
      List<Expr> factors = new ArrayList<>(product.factors());
      factors.set(k + 1, OperandSlots.sum(factors.get(k), factors.get(k + 1)));
      Expr sum = SuperfluousOperandRule.without(new Product(factors, product.signs()), k);
      List<ProductSign> signs = new ArrayList<>(product.signs());
      signs.set(
          k,
          signs.get(k) == ProductSign.ELEMENTWISE
              ? ProductSign.JUXTAPOSED
              : ProductSign.ELEMENTWISE);
      List.of(sum, new Product(product.factors(), signs))
          .forEach(other -> edits.accept(replaced(position, product, other)));
    }
  }

  private static void terms(ExprPosition position, Sum sum, Consumer<TreeEdit> edits) {
    for (int k = 0; k + 1 < sum.terms().size(); k++) {
      List<Expr> terms = new ArrayList<>(sum.terms());
      boolean difference = terms.get(k + 1) instanceof Negative;
      Expr a = terms.remove(k);
      Expr b = difference ? OperandSlots.negative(terms.get(k)) : terms.get(k);
      terms.set(k, difference ? new Quotient(a, b) : Expr.product(a, b));
      edits.accept(replaced(position, sum, OperandSlots.sum(terms)));
    }
  }

  private static TreeEdit replaced(ExprPosition position, Expr was, Expr is) {
    return position.edit(is, Replacements.of(was, is, EditKind.OPERATION_REPLACED));
  }
}
