package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Equal trees, but for the objects that index letters are: each reading makes its own. */
final class Alike {
  private final Map<IndexVariable, IndexVariable> bound;

  private Alike(Map<IndexVariable, IndexVariable> bound) {
    this.bound = bound;
  }

  static boolean alike(Expr a, Expr b) {
    return new Alike(Map.of()).same(a, b);
  }

  private boolean same(Expr a, Expr b) {
    if (a instanceof IndexRef i && b instanceof IndexRef j) {
      return bound.getOrDefault(i.variable(), j.variable()).equals(j.variable())
          && i.variable().name().equals(j.variable().name());
    }
    if (a instanceof BigOperator f && b instanceof BigOperator g) {
      return f.fold() == g.fold()
          && orders(f.condition()).equals(orders(g.condition()))
          && parts(f.variables(), f, g.variables(), g);
    }
    if (a instanceof RangeVector f && b instanceof RangeVector g) {
      return f.stacked() == g.stacked()
          && parts(List.of(f.variable()), f, List.of(g.variable()), g);
    }
    if (a instanceof Product p && b instanceof Product q) {
      return parts(p, q) && signs(p).equals(signs(q));
    }
    if (a instanceof Derivative d && b instanceof Derivative e) {
      return parts(d, e) && written(d).equals(written(e));
    }
    if (a instanceof ElementAccess p && b instanceof ElementAccess q) {
      return parts(p, q) && p.access() == q.access() && p.first() == q.first();
    }
    return a.getClass().equals(b.getClass()) && parts(a, b) && a.with(b.children()).equals(b);
  }

  /** ∇ and ∂ ask the same. */
  private static Derivative.Style written(Derivative d) {
    boolean nabla = d.style() == Derivative.Style.NABLA;
    return nabla ? Derivative.Style.PARTIAL : d.style();
  }

  /** A dot before a number says no more than nothing. */
  private static List<ProductSign> signs(Product p) {
    return IntStream.range(0, p.signs().size())
        .mapToObj(
            k ->
                p.factors().get(k + 1) instanceof NumberLiteral
                        && p.signs().get(k) == ProductSign.JUXTAPOSED
                    ? ProductSign.DOT
                    : p.signs().get(k))
        .toList();
  }

  /** How the sides of a condition compare, which its parts do not tell. */
  private static List<Condition.Order> orders(Condition condition) {
    return condition.comparisons().stream().map(Condition.Comparison::order).toList();
  }

  private boolean parts(List<IndexVariable> letters, Expr a, List<IndexVariable> others, Expr b) {
    Map<IndexVariable, IndexVariable> inner = new HashMap<>(bound);
    for (int k = 0; k < Math.min(letters.size(), others.size()); k++) {
      inner.put(letters.get(k), others.get(k));
    }
    Alike inside = new Alike(inner);
    return letters.size() == others.size()
        && IntStream.range(0, letters.size())
            .allMatch(k -> inside.all(ends(letters.get(k)), ends(others.get(k))))
        && letters.toString().equals(others.toString())
        && inside.parts(a, b);
  }

  private boolean parts(Expr a, Expr b) {
    return all(a.children(), b.children());
  }

  private boolean all(List<Expr> a, List<Expr> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(k -> same(a.get(k), b.get(k)));
  }

  private static List<Expr> ends(IndexVariable letter) {
    return letter.range().map(range -> List.of(range.low(), range.high())).orElse(List.of());
  }
}
