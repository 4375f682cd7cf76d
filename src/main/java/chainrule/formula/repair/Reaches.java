package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An operator reaches too little, or too far: a b + c for a (b + c), (Σ a) b for Σ a b, 1/1 + x for
 * 1/(1 + x).
 */
final class Reaches implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Sum sum) {
      for (int k = 0; k < sum.terms().size(); k++) {
        absorbed(place, sum.terms(), k, edits);
      }
    } else if (place.part() instanceof Product product) {
      for (int k = 0; k + 1 < product.factors().size(); k++) {
        absorbed(place, product, k, edits);
      }
    }
    expelled(place, edits);
  }

  /** One term takes in the next, or the one before it, or all on that side. */
  private static void absorbed(Place place, List<Expr> terms, int k, Consumer<Edit> edits) {
    for (int[] range : ranges(k, terms.size())) {
      Expr taken = Slots.sum(terms.subList(range[0], range[1]));
      for (Expr wider : wider(terms.get(k), taken, range[0] > k)) {
        List<Expr> rest = new ArrayList<>(terms);
        rest.set(k, wider);
        rest.subList(range[0], range[1]).clear();
        edits.accept(place.edit(Slots.sum(rest), wider, among(taken, wider)));
      }
    }
  }

  private static String among(Expr taken, Expr wider) {
    return "%s belongs into the brackets: %s is meant"
        .formatted(Words.shown(taken), Words.shown(wider));
  }

  private static String outside(Expr taken, Expr narrower) {
    return "%s belongs outside the brackets: %s is meant"
        .formatted(Words.shown(taken), Words.shown(narrower));
  }

  private static List<int[]> ranges(int k, int last) {
    List<int[]> ranges = new ArrayList<>();
    if (k + 1 < last) {
      ranges.add(new int[] {k + 1, k + 2});
    }
    if (k + 2 < last) {
      ranges.add(new int[] {k + 1, last});
    }
    if (k > 0) {
      ranges.add(new int[] {k - 1, k});
    }
    if (k > 1) {
      ranges.add(new int[] {0, k});
    }
    return ranges;
  }

  /** The term with more in each of its slots; behind a minus sign, with either sign. */
  private static List<Expr> wider(Expr term, Expr taken, boolean behind) {
    List<Expr> wider = new ArrayList<>();
    if (term instanceof Negative minus) {
      wider(minus.of(), taken, behind).forEach(e -> wider.add(new Negative(e)));
      wider(minus.of(), Slots.negative(taken), behind).forEach(e -> wider.add(new Negative(e)));
      return wider;
    }
    for (int slot : Slots.reaching(term)) {
      Expr held = term.children().get(slot);
      Expr more = behind ? Slots.sum(held, taken) : Slots.sum(taken, held);
      wider.add(Slots.filled(term, slot, more));
    }
    return wider;
  }

  /** A factor takes in the next. */
  private static void absorbed(Place place, Product product, int k, Consumer<Edit> edits) {
    Expr host = product.factors().get(k);
    boolean flat = host instanceof Product || Slots.reaching(host).length == 0;
    for (int slot : flat ? new int[0] : Slots.reaching(host)) {
      Expr held = Expr.product(host.children().get(slot), product.factors().get(k + 1));
      List<Expr> factors = new ArrayList<>(product.factors());
      factors.set(k + 1, Slots.filled(host, slot, held));
      Expr changed = Drops.without(new Product(factors, product.signs()), k);
      edits.accept(
          place.edit(changed, among(product.factors().get(k + 1), Slots.filled(host, slot, held))));
    }
  }

  /** The first or the last term, or the last factor, of what is held does not belong there. */
  private static void expelled(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    for (int slot : Slots.reaching(part)) {
      Expr held = part.children().get(slot);
      if (held instanceof Sum sum) {
        int last = sum.terms().size() - 1;
        Expr front = Slots.filled(part, slot, Slots.sum(sum.terms().subList(0, last)));
        Expr back = Slots.filled(part, slot, Slots.sum(sum.terms().subList(1, last + 1)));
        out(place, Slots.sum(front, sum.terms().get(last)), sum.terms().get(last), edits);
        out(place, Slots.sum(sum.terms().get(0), back), sum.terms().get(0), edits);
      } else if (held instanceof Product product && !(part instanceof Product)) {
        int last = product.factors().size() - 1;
        Expr rest = Slots.filled(part, slot, Drops.without(product, last));
        Expr factor = product.factors().get(last);
        out(place, Expr.product(rest, factor), factor, edits);
      }
    }
  }

  private static void out(Place place, Expr changed, Expr taken, Consumer<Edit> edits) {
    edits.accept(place.edit(changed, outside(taken, changed)));
  }
}
