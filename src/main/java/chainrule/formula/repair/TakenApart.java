package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Sum;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What is no linear function was taken apart: log a + log b for log(a + b), a² + b² for (a + b)².
 */
final class TakenApart implements Rule {
  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Sum sum) {
      List<Expr> bare = sum.terms().stream().map(TakenApart::bare).toList();
      for (int slot = 0; slot < bare.get(0).children().size(); slot++) {
        if (differOnlyAt(slot, bare)) {
          Expr together = together(slot, sum, bare);
          edits.accept(place.edit(together, "%s was taken apart".formatted(Words.shown(together))));
        }
      }
    }
  }

  private static Expr bare(Expr term) {
    return term instanceof Negative minus ? minus.of() : term;
  }

  private static boolean differOnlyAt(int slot, List<Expr> terms) {
    Expr first = terms.get(0);
    Expr held = first.children().get(slot);
    return !(first instanceof Index)
        && terms.stream()
            .allMatch(
                term ->
                    term.getClass() == first.getClass()
                        && term.children().size() == first.children().size()
                        && term.with(Place.replaced(term.children(), slot, held)).equals(first));
  }

  private static Expr together(int slot, Sum sum, List<Expr> bare) {
    List<Expr> held =
        IntStream.range(0, bare.size())
            .mapToObj(
                k -> {
                  Expr part = bare.get(k).children().get(slot);
                  return sum.terms().get(k) instanceof Negative ? Slots.negative(part) : part;
                })
            .toList();
    Expr first = bare.get(0);
    return first.with(Place.replaced(first.children(), slot, new Sum(held)));
  }
}
