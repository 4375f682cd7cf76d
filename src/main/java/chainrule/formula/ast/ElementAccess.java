package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An entry, row or column of an array.
 *
 * @param base the array
 * @param access which part
 * @param indices one, or two for an entry of a matrix
 * @param shown the letter that is written before the subscript, or "" where the base is written
 * @param first from which number the parts are counted: 0 in w_0, w_1, …, w_n
 * @param typing its shape, which follows from the rest
 */
public record ElementAccess(
    Expr base, Access access, List<Expr> indices, String shown, int first, Typing typing)
    implements Expr {
  /** An entry, a row or a column, counted from 1, of an array that has as many directions. */
  public ElementAccess(Expr base, Access access, List<Expr> indices, String shown) {
    this(base, access, indices, shown, 1);
  }

  /** The same, counted from another number. */
  public ElementAccess(Expr base, Access access, List<Expr> indices, String shown, int first) {
    this(base, access, indices, shown, first, Typing.of(() -> shape(base, access, indices)));
  }

  private static Shape shape(Expr base, Access access, List<Expr> indices) {
    Shape array = OperandShapes.of(base);
    if (array.isScalar()) {
      throw subscriptCount(base, indices);
    }
    indices.forEach(OperandShapes::subscript);
    return switch (access) {
      case ROW -> Shape.column(array.columns());
      case COLUMN -> Shape.column(array.rows());
      case ENTRY -> entry(base, array, indices);
    };
  }

  private static Shape entry(Expr base, Shape array, List<Expr> indices) {
    boolean fits = indices.size() == 2 ? array.isMatrix() : array.isColumn() || array.isRow();
    if (!fits) {
      throw subscriptCount(base, indices);
    }
    return Shape.SCALAR;
  }

  private static IllShapedException subscriptCount(Expr base, List<Expr> indices) {
    List<Expr> operands = new ArrayList<>(List.of(base));
    operands.addAll(indices);
    return ShapeError.found(ShapeError.Kind.SUBSCRIPT_COUNT, operands.toArray(Expr[]::new));
  }

  /** Which part of an array is taken. */
  public enum Access {
    /** One number. */
    ENTRY,
    /** One row, as a column. */
    ROW,
    /** One column. */
    COLUMN
  }

  @Override
  public List<Expr> children() {
    List<Expr> children = new ArrayList<>(1 + indices.size());
    children.add(base);
    children.addAll(indices);
    return Collections.unmodifiableList(children);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new ElementAccess(parts.get(0), access, parts.subList(1, parts.size()), shown, first);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.elementAccess(this);
  }
}
