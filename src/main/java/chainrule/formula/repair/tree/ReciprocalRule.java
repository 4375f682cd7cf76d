package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.function.Consumer;

/** A number stands for its reciprocal, a product for a quotient, or a quotient for a product. */
final class ReciprocalRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof Quotient quotient) {
      Expr product = Expr.product(quotient.numerator(), quotient.denominator());
      edits.accept(reciprocal(position, product, quotient.denominator()));
    } else if (isNumber(part) && position.isSummand()) {
      edits.accept(reciprocal(position, new Quotient(Expr.number(1), part), part));
    }
    if (part instanceof Product product && !(position.parent() instanceof Quotient)) {
      divisors(position, product, edits);
    }
  }

  /** a b for a / b. */
  private static void divisors(ExprPosition position, Product product, Consumer<TreeEdit> edits) {
    for (int k = 0; k < product.factors().size(); k++) {
      Expr factor = product.factors().get(k);
      if (isNumber(factor) && !(factor instanceof Quotient)) {
        Expr rest = SuperfluousOperandRule.without(product, k);
        edits.accept(reciprocal(position, new Quotient(rest, factor), factor));
      }
    }
  }

  private static TreeEdit reciprocal(ExprPosition position, Expr changed, Expr number) {
    Expr other = new Quotient(Expr.number(1), number);
    return position.edit(
        changed, changed, ExprPosition.change(EditKind.RECIPROCAL_MEANT, number, other));
  }

  private static boolean isNumber(Expr part) {
    boolean one = part instanceof NumberLiteral num && num.value().intValue() <= 1;
    return !one && part.shape().filter(Shape::isScalar).isPresent();
  }
}
