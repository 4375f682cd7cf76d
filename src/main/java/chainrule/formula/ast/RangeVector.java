package chainrule.formula.ast;

import java.util.List;
import java.util.stream.Stream;

/**
 * [a_1, …, a_n], side by side, or (stacked) one below the other.
 *
 * @param variable what runs from 1 to n
 * @param entry the part for each value
 * @param places at which value of the variable there stands something else
 * @param others what stands there
 */
public record RangeVector(
    IndexVariable variable, Expr entry, List<Expr> places, List<Expr> others, boolean stacked)
    implements Expr {
  @Override
  public List<Expr> children() {
    return Stream.of(List.of(entry), places, others).flatMap(List::stream).toList();
  }

  @Override
  public Expr with(List<Expr> parts) {
    int n = places.size();
    return new RangeVector(
        variable, parts.get(0), parts.subList(1, 1 + n), parts.subList(1 + n, 1 + 2 * n), stacked);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.listed(this);
  }
}
