package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A factor, a term or a denominator is one too many. */
final class SuperfluousOperandRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof Product product) {
      for (int k = 0; k < product.factors().size(); k++) {
        Expr dropped = product.factors().get(k);
        edits.accept(position.edit(without(product, k), EditKind.FACTOR_SUPERFLUOUS, dropped));
      }
    } else if (part instanceof Sum sum) {
      for (int k = 0; k < sum.terms().size(); k++) {
        List<Expr> terms = new ArrayList<>(sum.terms());
        Expr dropped = terms.remove(k);
        Expr rest = terms.size() == 1 ? terms.get(0) : new Sum(terms);
        edits.accept(position.edit(rest, EditKind.TERM_SUPERFLUOUS, dropped));
      }
    } else if (part instanceof Quotient quotient) {
      edits.accept(
          position.edit(
              quotient.numerator(), EditKind.DENOMINATOR_SUPERFLUOUS, quotient.denominator()));
    }
  }

  static Expr without(Product product, int k) {
    List<Expr> factors = new ArrayList<>(product.factors());
    List<ProductSign> signs = new ArrayList<>(product.signs());
    factors.remove(k);
    signs.remove(Math.max(0, k - 1));
    return factors.size() == 1 ? factors.get(0) : new Product(factors, signs);
  }
}
