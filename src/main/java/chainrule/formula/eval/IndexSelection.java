package chainrule.formula.eval;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

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
    return new IndexSelection(rows, columns, IntStream.range(0, rows * columns).toArray());
  }

  private Optional<IndexSelection> part(ElementAccess item, ToIntFunction<Expr> index) {
    return part(
        item.access(), item.indices().stream().mapToInt(i -> index.applyAsInt(i) - 1).toArray());
  }

  private Optional<IndexSelection> part(Access access, int[] at) {
    if (access == Access.ROW) {
      return inside(at[0], rows)
          .map(
              i ->
                  new IndexSelection(
                      columns, 1, Arrays.copyOfRange(places, i * columns, (i + 1) * columns)));
    }
    if (access == Access.COLUMN) {
      return inside(at[0], columns)
          .map(
              j ->
                  new IndexSelection(
                      rows,
                      1,
                      IntStream.range(0, rows).map(i -> places[i * columns + j]).toArray()));
    }
    if (at.length == 2) {
      return inside(at[0], rows)
          .flatMap(
              i ->
                  inside(at[1], columns)
                      .map(j -> new IndexSelection(1, 1, new int[] {places[i * columns + j]})));
    }
    return inside(at[0], places.length).map(k -> new IndexSelection(1, 1, new int[] {places[k]}));
  }

  private static Optional<Integer> inside(int k, int length) {
    return k >= 0 && k < length ? Optional.of(k) : Optional.empty();
  }

  /** These numbers of an array. */
  Array from(Array array, ArrayOperations by) {
    return by.gather(array, rows, columns, (i, j) -> places[i * columns + j]);
  }
}
