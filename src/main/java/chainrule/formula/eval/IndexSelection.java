package chainrule.formula.eval;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Which numbers of an array a name or a part of it is.
 *
 * @param rows how they are arranged
 * @param columns how they are arranged
 * @param places where they are in the array, read row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed, and made by the thousand
record IndexSelection(int rows, int columns, int[] places) {
  /** The part of the name's array that an expression such as u_w or z_i is; empty if outside. */
  static Optional<IndexSelection> of(Expr by, int rows, int columns, ToIntFunction<Expr> index) {
    return by instanceof ElementAccess item
        ? of(item.base(), rows, columns, index).flatMap(base -> base.part(item, index))
        : Optional.of(all(rows, columns));
  }

  /** The part of the value of its base that an entry, a row or a column is; empty if outside. */
  static Optional<IndexSelection> ofBase(
      ElementAccess item, Array base, ToIntFunction<Expr> index) {
    return all(base.rows(), base.columns()).part(item, index);
  }

  private static IndexSelection all(int rows, int columns) {
    return new IndexSelection(rows, columns, places(rows * columns, k -> k));
  }

  private static int[] places(int count, IntUnaryOperator place) {
    int[] places = new int[count];
    Arrays.setAll(places, place);
    return places;
  }

  private Optional<IndexSelection> part(ElementAccess item, ToIntFunction<Expr> index) {
    int at = index.applyAsInt(item.indices().get(0)) - item.first();
    return item.indices().size() == 2
        ? entry(at, index.applyAsInt(item.indices().get(1)) - item.first())
        : part(item.access(), at);
  }

  private Optional<IndexSelection> part(Access access, int at) {
    return switch (access) {
      case ROW -> at < 0 || at >= rows ? Optional.empty() : line(columns, at * columns, 1);
      case COLUMN -> at < 0 || at >= columns ? Optional.empty() : line(rows, at, columns);
      case ENTRY -> at < 0 || at >= places.length ? Optional.empty() : line(1, at, 1);
    };
  }

  private Optional<IndexSelection> entry(int i, int j) {
    boolean isInside = i >= 0 && i < rows && j >= 0 && j < columns;
    return isInside ? line(1, i * columns + j, 1) : Optional.empty();
  }

  private Optional<IndexSelection> line(int length, int start, int step) {
    return Optional.of(
        new IndexSelection(length, 1, places(length, k -> places[start + k * step])));
  }

  /** These numbers of an array. */
  Array from(Array array, ArrayOperations by) {
    return by.gather(array, rows, columns, places);
  }
}
