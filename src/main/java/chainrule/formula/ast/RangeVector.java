package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
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
    IndexVariable variable,
    Expr entry,
    List<Expr> places,
    List<Expr> others,
    boolean stacked,
    Typing typing)
    implements Expr {
  /** Numbers or columns, as many as the letter has values. */
  public RangeVector(
      IndexVariable variable, Expr entry, List<Expr> places, List<Expr> others, boolean stacked) {
    this(
        variable,
        entry,
        places,
        others,
        stacked,
        Typing.of(
            () ->
                shape(new RangeVector(variable, entry, places, others, stacked, Typing.UNKNOWN))));
  }

  private static Shape shape(RangeVector list) {
    Size size = OperandShapes.count(list.variable, ShapeError.Kind.LIST_LENGTH, list);
    Shape part = OperandShapes.of(list.entry);
    list.others.forEach(
        other -> OperandShapes.common(List.of(list.entry, other), ShapeError.Kind.LISTED));
    boolean fits = list.stacked ? part.isScalar() : part.isScalar() || part.isColumn();
    if (!fits) {
      throw ShapeError.found(ShapeError.Kind.LIST_ENTRY, list.entry);
    }
    return list.stacked ? Shape.column(size) : Shape.of(part.rows(), size);
  }

  @Override
  public List<Expr> children() {
    return Stream.of(List.of(entry), places, others).flatMap(List::stream).toList();
  }

  @Override
  public RangeVector with(List<Expr> parts) {
    int n = places.size();
    return new RangeVector(
        variable, parts.get(0), parts.subList(1, 1 + n), parts.subList(1 + n, 1 + 2 * n), stacked);
  }

  /** The same with another letter, which the entries already name. */
  RangeVector binding(IndexVariable other) {
    return new RangeVector(other, entry, places, others, stacked);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.rangeVector(this);
  }
}
