package chainrule.formula.repair;

import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Trees;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An exponential was not divided by the sum of all: exp(z_w) for exp(z_w) / Σ_x exp(z_x). */
final class Normalisers implements Rule {
  private static final String LETTER = "x";

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    if (place.part() instanceof Apply apply && apply.function() == Function.EXP) {
      for (Expr index : indices(apply)) {
        Expr share = new Quotient(apply, sum(apply, index));
        edits.accept(
            place.edit(
                share, "the denominator %s is lost".formatted(Words.shown(sum(apply, index)))));
      }
    }
  }

  /** The indices of a family or an entry that occur in it. */
  private static Set<Expr> indices(Expr whole) {
    Set<Expr> indices = new LinkedHashSet<>();
    Trees.walk(
        whole,
        part -> {
          if (part instanceof Item item) {
            item.indices().stream()
                .filter(index -> Ranges.of(index).isPresent())
                .forEach(indices::add);
          }
        });
    return indices;
  }

  private static Expr sum(Expr share, Expr index) {
    IndexVariable letter = new IndexVariable(LETTER, Optional.of(Ranges.of(index).orElseThrow()));
    Expr body = exchanged(share, index, new Index(letter));
    return new Big(Big.Fold.SUM, List.of(letter), Condition.ALWAYS, body);
  }

  private static Expr exchanged(Expr tree, Expr index, Expr other) {
    return tree.equals(index)
        ? other
        : tree.children().isEmpty()
            ? tree
            : tree.with(
                tree.children().stream().map(child -> exchanged(child, index, other)).toList());
  }
}
