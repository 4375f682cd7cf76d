package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two parts are joined by another operation: log a / log b for log a − log b. */
final class Operations implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Quotient q) {
      joined(q.numerator(), q.denominator()).stream()
          .filter(other -> !other.equals(part))
          .forEach(other -> edits.accept(place.edit(other, Words.instead(part, other))));
    } else if (part instanceof Product product) {
      factors(place, product, edits);
    } else if (part instanceof Sum sum) {
      terms(place, sum, edits);
    }
  }

  private static void factors(Place place, Product product, Consumer<Edit> edits) {
    List<Expr> factors = product.factors();
    for (int k = 0; k + 1 < factors.size(); k++) {
      for (Expr other : joined(factors.get(k), factors.get(k + 1))) {
        List<Expr> fewer = new ArrayList<>(factors);
        fewer.set(k + 1, other);
        Expr changed = Drops.without(new Product(fewer, product.signs()), k);
        edits.accept(place.edit(changed, other, Words.instead(product, changed)));
      }
      List<Times> signs = new ArrayList<>(product.signs());
      signs.set(k, signs.get(k) == Times.ELEMENTWISE ? Times.JUXTAPOSED : Times.ELEMENTWISE);
      Expr changed = new Product(factors, signs);
      edits.accept(place.edit(changed, Words.instead(product, changed)));
    }
  }

  private static void terms(Place place, Sum sum, Consumer<Edit> edits) {
    List<Expr> terms = sum.terms();
    for (int k = 0; k + 1 < terms.size(); k++) {
      Expr first = terms.get(k);
      Expr second = terms.get(k + 1) instanceof Negative minus ? minus.of() : terms.get(k + 1);
      for (Expr other : joined(first, second)) {
        List<Expr> fewer = new ArrayList<>(terms);
        fewer.set(k + 1, other);
        fewer.remove(k);
        edits.accept(place.edit(Slots.sum(fewer), other, Words.instead(sum, Slots.sum(fewer))));
      }
    }
  }

  private static List<Expr> joined(Expr a, Expr b) {
    return List.of(
        Expr.product(a, b), new Quotient(a, b), Slots.sum(a, b), Slots.sum(a, Slots.negative(b)));
  }
}
