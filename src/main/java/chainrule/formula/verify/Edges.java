package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Just inside of where inequalities begin to hold: x = y + 10⁻⁹ of x &gt; y. Of x &gt; y, y &gt; z
 * ⇒ x &gt; z + 0.01 no other points tell that it is false.
 */
final class Edges {
  private static final BigDecimal INSIDE = new BigDecimal("1e-9");
  private static final int MOST = 4;

  private Edges() {}

  /** All inequalities of real numbers in a condition at their edges, then each, then each two. */
  static List<Condition> of(Condition condition) {
    List<Condition> edges =
        condition.comparisons().stream()
            .filter(c -> !Margin.of(new Condition(List.of(c))).isEmpty())
            .flatMap(Edges::edge)
            .limit(MOST)
            .toList();
    List<Condition> all = new ArrayList<>();
    edges.stream().reduce(Condition::and).ifPresent(all::add);
    all.addAll(edges);
    IntStream.range(0, edges.size())
        .forEach(a -> edges.stream().skip(a + 1L).forEach(b -> all.add(edges.get(a).and(b))));
    return all.stream().distinct().toList();
  }

  private static Stream<Condition> edge(Comparison inequality) {
    return switch (inequality.order()) {
      case LESS, LESS_EQUAL -> Stream.of(edge(inequality, INSIDE.negate()));
      case GREATER, GREATER_EQUAL -> Stream.of(edge(inequality, INSIDE));
      case EQUAL, NOT_EQUAL, APPROXIMATE -> Stream.of();
    };
  }

  private static Condition edge(Comparison inequality, BigDecimal inside) {
    Expr right = new Sum(List.of(inequality.right(), new NumberLiteral(inside)));
    return new Condition(List.of(new Comparison(inequality.left(), Order.EQUAL, right)));
  }
}
