package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What is no linear function was taken apart: log a + log b for log(a + b), a² + b² for (a + b)².
 */
final class FalseLinearityRule implements TreeRewrite {
  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Sum sum) {
      boolean negative = sum.terms().get(0) instanceof Negative;
      List<Expr> terms =
          negative ? sum.terms().stream().map(OperandSlots::negative).toList() : sum.terms();
      for (Expr together : together(terms)) {
        Expr changed = negative ? new Negative(together) : together;
        edits.accept(position.edit(changed, EditKind.NOT_LINEAR, together));
      }
    }
  }

  /** The first of these terms, applied to what the sum of all is applied to. */
  private static List<Expr> together(List<Expr> terms) {
    List<Expr> bare = terms.stream().map(FalseLinearityRule::bare).toList();
    return IntStream.range(0, bare.get(0).children().size())
        .filter(slot -> differOnlyAt(slot, bare))
        .mapToObj(slot -> together(slot, terms, bare))
        .toList();
  }

  private static Expr bare(Expr term) {
    return term instanceof Negative minus ? minus.of() : term;
  }

  private static boolean differOnlyAt(int slot, List<Expr> terms) {
    Expr first = terms.get(0);
    Expr held = first.children().get(slot);
    return !(first instanceof IndexRef)
        && terms.stream()
            .allMatch(
                term ->
                    term.getClass() == first.getClass()
                        && term.children().size() == first.children().size()
                        && term.with(ExprPosition.replaced(term.children(), slot, held))
                            .equals(first));
  }

  private static Expr together(int slot, List<Expr> terms, List<Expr> bare) {
    List<Expr> held =
        IntStream.range(0, bare.size())
            .mapToObj(
                k -> {
                  Expr part = bare.get(k).children().get(slot);
                  return terms.get(k) instanceof Negative ? OperandSlots.negative(part) : part;
                })
            .toList();
    Expr first = bare.get(0);
    return first.with(ExprPosition.replaced(first.children(), slot, new Sum(held)));
  }
}
