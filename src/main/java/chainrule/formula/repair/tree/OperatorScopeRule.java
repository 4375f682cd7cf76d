package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An operator reaches too little, or too far: a b + c for a (b + c), (Σ a) b for Σ a b, 1/1 + x for
 * 1/(1 + x).
 */
final class OperatorScopeRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Sum sum) {
      for (int k = 0; k < sum.terms().size(); k++) {
        absorbed(position, sum.terms(), k, edits);
      }
    } else if (position.part() instanceof Product product) {
      for (int k = 0; k + 1 < product.factors().size(); k++) {
        absorbed(position, product, k, edits);
      }
    }
    expelled(position, edits);
  }

  /** One term takes in the next, or the one before it, or all on that side. */
  private static void absorbed(
      ExprPosition position, List<Expr> terms, int k, Consumer<TreeEdit> edits) {
    for (int[] range : ranges(k, terms.size())) {
      Expr taken = OperandSlots.sum(terms.subList(range[0], range[1]));
      for (Expr wider : wider(terms.get(k), taken, range[0] > k)) {
        List<Expr> rest = new ArrayList<>(terms);
        rest.set(k, wider);
        rest.subList(range[0], range[1]).clear();
        edits.accept(position.edit(OperandSlots.sum(rest), wider, inside(taken, wider)));
      }
    }
  }

  private static Change inside(Expr taken, Expr wider) {
    return ExprPosition.change(EditKind.BRACKETS_TOO_NARROW, taken, wider);
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
      wider(minus.of(), OperandSlots.negative(taken), behind)
          .forEach(e -> wider.add(new Negative(e)));
      return wider;
    }
    for (int slot : OperandSlots.reaching(term)) {
      Expr held = term.children().get(slot);
      Expr more = behind ? OperandSlots.sum(held, taken) : OperandSlots.sum(taken, held);
      wider.add(OperandSlots.filled(term, slot, more));
    }
    return wider;
  }

  /** A factor takes in the next. */
  private static void absorbed(
      ExprPosition position, Product product, int k, Consumer<TreeEdit> edits) {
    Expr host = product.factors().get(k);
    boolean flat = host instanceof Product || OperandSlots.reaching(host).length == 0;
    for (int slot : flat ? new int[0] : OperandSlots.reaching(host)) {
      Expr held = Expr.product(host.children().get(slot), product.factors().get(k + 1));
      List<Expr> factors = new ArrayList<>(product.factors());
      factors.set(k + 1, OperandSlots.filled(host, slot, held));
      Expr changed = SuperfluousOperandRule.without(new Product(factors, product.signs()), k);
      edits.accept(
          position.edit(
              changed,
              inside(product.factors().get(k + 1), OperandSlots.filled(host, slot, held))));
    }
  }

  /** The first or the last term, or the last factor, of what is held does not belong there. */
  private static void expelled(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    for (int slot : OperandSlots.reaching(part)) {
      Expr held = part.children().get(slot);
      if (held instanceof Sum sum) {
        int last = sum.terms().size() - 1;
        Expr front =
            OperandSlots.filled(part, slot, OperandSlots.sum(sum.terms().subList(0, last)));
        Expr back =
            OperandSlots.filled(part, slot, OperandSlots.sum(sum.terms().subList(1, last + 1)));
        out(position, OperandSlots.sum(front, sum.terms().get(last)), sum.terms().get(last), edits);
        out(position, OperandSlots.sum(sum.terms().get(0), back), sum.terms().get(0), edits);
      } else if (held instanceof Product product && !(part instanceof Product)) {
        int last = product.factors().size() - 1;
        Expr rest = OperandSlots.filled(part, slot, SuperfluousOperandRule.without(product, last));
        Expr factor = product.factors().get(last);
        out(position, Expr.product(rest, factor), factor, edits);
      }
    }
  }

  private static void out(
      ExprPosition position, Expr changed, Expr taken, Consumer<TreeEdit> edits) {
    edits.accept(position.edit(changed, EditKind.BRACKETS_TOO_WIDE, taken, changed));
  }
}
