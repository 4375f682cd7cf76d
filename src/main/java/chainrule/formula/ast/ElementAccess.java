package chainrule.formula.ast;

import java.util.List;
import java.util.stream.Stream;

/**
 * An entry, row or column of an array.
 *
 * @param base the array
 * @param access which part
 * @param indices one, or two for an entry of a matrix
 * @param shown the letter that is written before the subscript, or "" where the base is written
 */
public record ElementAccess(Expr base, Access access, List<Expr> indices, String shown)
    implements Expr {
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
    return Stream.concat(Stream.of(base), indices.stream()).toList();
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new ElementAccess(parts.get(0), access, parts.subList(1, parts.size()), shown);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.item(this);
  }
}
