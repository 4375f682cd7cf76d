package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Points take turns in making a pair of indices equal, and different, and all members of each
 * family of indices equal: what independent draws do too rarely.
 */
final class Coincidences {
  private final List<DeclaredSymbol> families;
  private final List<Pair> pairs;

  Coincidences(SampleSpace space, Set<Symbol> sizes) {
    List<DeclaredSymbol> wholes =
        space.symbols().stream().filter(symbol -> symbol.domain().isWhole()).toList();
    this.families = wholes.stream().filter(whole -> !whole.shape().isScalar()).toList();
    this.pairs =
        pairs(wholes.stream().filter(w -> w.shape().isScalar() && !sizes.contains(w)).toList());
  }

  /** Two indices of one range. */
  private record Pair(DeclaredSymbol first, DeclaredSymbol second) {
    boolean isOfOneRange() {
      return Printer.latex(first.domain().high()).equals(Printer.latex(second.domain().high()));
    }
  }

  private static List<Pair> pairs(List<DeclaredSymbol> indices) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < indices.size(); a++) {
      for (int b = a + 1; b < indices.size(); b++) {
        pairs.add(new Pair(indices.get(a), indices.get(b)));
      }
    }
    return pairs.stream().filter(Pair::isOfOneRange).toList();
  }

  /** The k-th point, as it was drawn or with some indices changed. */
  Point in(Point drawn, int k) {
    if (k % 6 == 5) {
      return united(drawn);
    }
    if (pairs.isEmpty() || k % 3 == 2) {
      return drawn;
    }
    Pair pair = pairs.get(k / 3 % pairs.size());
    return k % 3 == 0 ? equal(drawn, pair) : different(drawn, pair);
  }

  private Point united(Point drawn) {
    Point point = drawn;
    for (DeclaredSymbol family : families) {
      NumericArray members = drawn.get(family);
      if (members.weight() > 0) {
        NumericArray same = members.filled(members.rows(), members.columns(), members.at(0));
        point = point.with(family, same);
      }
    }
    return point;
  }

  private static Point equal(Point drawn, Pair pair) {
    return drawn.with(pair.second, DoubleArray.of(drawn.number(pair.first)));
  }

  private static Point different(Point drawn, Pair pair) {
    double first = drawn.number(pair.first);
    if (drawn.number(pair.second) != first) {
      return drawn;
    }
    int high = PointDraw.at(drawn).index(pair.second.domain().high());
    return drawn.with(pair.second, DoubleArray.of(first < high ? first + 1 : first - 1));
  }
}
