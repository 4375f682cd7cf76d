package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two parts are joined by another operation: log a / log b for log a − log b. */
final class Operations implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Quotient quotient) {
      Expr a = quotient.numerator();
      Expr b = quotient.denominator();
      List.of(Expr.product(a, b), Slots.sum(a, Slots.negative(b)))
          .forEach(other -> edits.accept(place.edit(other, Words.instead(quotient, other))));
    } else if (place.part() instanceof Product product) {
      factors(place, product, edits);
    } else if (place.part() instanceof Sum sum) {
      terms(place, sum, edits);
    }
  }

  private static void factors(Place place, Product product, Consumer<Edit> edits) {
    for (int k = 0; k + 1 < product.factors().size(); k++) {
      List<Expr> factors = new ArrayList<>(product.factors());
      factors.set(k + 1, Slots.sum(factors.get(k), factors.get(k + 1)));
      Expr sum = Drops.without(new Product(factors, product.signs()), k);
      List<ProductSign> signs = new ArrayList<>(product.signs());
      signs.set(
          k,
          signs.get(k) == ProductSign.ELEMENTWISE
              ? ProductSign.JUXTAPOSED
              : ProductSign.ELEMENTWISE);
      List.of(sum, new Product(product.factors(), signs))
          .forEach(other -> edits.accept(place.edit(other, Words.instead(product, other))));
    }
  }

  private static void terms(Place place, Sum sum, Consumer<Edit> edits) {
    for (int k = 0; k + 1 < sum.terms().size(); k++) {
      List<Expr> terms = new ArrayList<>(sum.terms());
      boolean difference = terms.get(k + 1) instanceof Negative;
      Expr a = terms.remove(k);
      Expr b = difference ? Slots.negative(terms.get(k)) : terms.get(k);
      terms.set(k, difference ? new Quotient(a, b) : Expr.product(a, b));
      edits.accept(place.edit(Slots.sum(terms), Words.instead(sum, Slots.sum(terms))));
    }
  }
}
