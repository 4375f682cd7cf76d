package chainrule.formula.resolve;

import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.SizeExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the dots in a_1, a_2, …, a_n stand for: the entry whose first value is a_1 and whose last is
 * a_n. A part between two dots stands at the place that its own index names, where that is not the
 * pattern.
 */
final class EllipsisPattern {
  private final IndexVariable letter = new IndexVariable("i", Optional.empty());
  private Optional<Expr> low = Optional.empty();
  private Optional<Expr> high = Optional.empty();

  private EllipsisPattern() {}

  /**
   * Finds the pattern.
   *
   * @param parts what is written, the dots left out
   * @param after for each dots, how many parts stand before them
   */
  static Optional<Expr> of(List<Expr> parts, List<Integer> after, boolean stacked) {
    EllipsisPattern ellipsis = new EllipsisPattern();
    int ahead = after.get(0);
    int last = parts.size() - 1;
    if (ahead == 0 || after.get(after.size() - 1) != last) {
      return Optional.empty();
    }
    if (!isConsecutive(parts, ahead)) {
      return shifted(parts, after, stacked);
    }
    Optional<Expr> entry = ellipsis.merged(parts.get(0), parts.get(last));
    if (entry.isEmpty() || ellipsis.low.isEmpty()) {
      return Optional.empty();
    }
    if (!follows(parts.subList(1, ahead), entry.get(), ellipsis)) {
      return Optional.empty();
    }
    ellipsis.letter.learn(new Range(ellipsis.low.get(), ellipsis.high.orElseThrow()));
    return ellipsis.listed(entry.get(), parts.subList(ahead, last), stacked);
  }

  /** Whether the second part is the entry for the second value, and so on. */
  private static boolean follows(List<Expr> parts, Expr entry, EllipsisPattern ellipsis) {
    for (int k = 0; k < parts.size(); k++) {
      boolean number = ellipsis.low.filter(NumberLiteral.class::isInstance).isPresent();
      int first = number ? ((NumberLiteral) ellipsis.low.get()).value().intValue() : 0;
      Map<IndexVariable, Expr> value = Map.of(ellipsis.letter, Expr.number(first + k + 1));
      if (number && !ExprQueries.substitute(entry, value).equals(parts.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** a_1, a_2, …: the parts before the dots follow one pattern. */
  private static boolean isConsecutive(List<Expr> parts, int ahead) {
    for (int k = 1; k < ahead; k++) {
      if (new EllipsisPattern().merged(parts.get(0), parts.get(k)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** u_o, −u_{w_1}, …, −u_{w_K}: a first part of its own, beside the list of the others. */
  private static Optional<Expr> shifted(List<Expr> parts, List<Integer> after, boolean stacked) {
    List<Integer> earlier = after.stream().map(k -> k - 1).toList();
    return of(parts.subList(1, parts.size()), earlier, stacked)
        .map(
            rest ->
                new BlockMatrix(
                    stacked
                        ? List.of(List.of(parts.get(0)), List.of(rest))
                        : List.of(List.of(parts.get(0), rest))));
  }

  private Optional<Expr> listed(Expr entry, List<Expr> between, boolean stacked) {
    List<Expr> places = new ArrayList<>();
    for (Expr other : between) {
      Optional<Expr> place = new EllipsisPattern().place(entry, other, letter);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    return Optional.of(
        new RangeVector(letter, ExprQueries.settled(entry), places, between, stacked));
  }

  /** The one index in a part that stands where the letter stands in the pattern, or anywhere. */
  private Optional<Expr> place(Expr entry, Expr other, IndexVariable running) {
    List<Expr> subscripts = new ArrayList<>();
    ExprQueries.walk(
        other,
        part -> {
          if (part instanceof ElementAccess item && isIndexed(entry, item, running)) {
            subscripts.addAll(item.indices());
          }
        });
    return subscripts.stream().distinct().count() == 1
        ? Optional.of(subscripts.get(0))
        : Optional.empty();
  }

  private static boolean isIndexed(Expr entry, ElementAccess item, IndexVariable running) {
    boolean[] found = {false};
    ExprQueries.walk(
        entry,
        part ->
            found[0] |=
                part instanceof ElementAccess other
                    && other.base().equals(item.base())
                    && other.indices().contains(new IndexRef(running)));
    return found[0];
  }

  /** The tree that is the first with a = low and the last with a = high. */
  private Optional<Expr> merged(Expr first, Expr last) {
    if (first.equals(last)) {
      return Optional.of(first);
    }
    if (isIndex(first) && isIndex(last)) {
      boolean same = low.orElse(first).equals(first) && high.orElse(last).equals(last);
      low = Optional.of(first);
      high = Optional.of(last);
      return same ? Optional.of(new IndexRef(letter)) : Optional.empty();
    }
    List<Expr> a = first.children();
    List<Expr> b = last.children();
    if (!first.getClass().equals(last.getClass()) || a.size() != b.size() || a.isEmpty()) {
      return Optional.empty();
    }
    List<Expr> merged = new ArrayList<>();
    for (int k = 0; k < a.size(); k++) {
      Optional<Expr> part = merged(a.get(k), b.get(k));
      if (part.isEmpty()) {
        return part;
      }
      merged.add(part.get());
    }
    Expr whole = first.with(merged);
    return sameButParts(whole, first, a) ? Optional.of(whole) : Optional.empty();
  }

  private static boolean sameButParts(Expr whole, Expr first, List<Expr> parts) {
    return whole.with(parts).equals(first);
  }

  private static boolean isIndex(Expr e) {
    boolean number =
        e instanceof NumberLiteral num && num.value().compareTo(BigDecimal.valueOf(1000)) < 0;
    return number || SizeExpression.read(e).isPresent();
  }
}
