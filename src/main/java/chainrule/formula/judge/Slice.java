package chainrule.formula.judge;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Value;
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
record Slice(int rows, int columns, int[] places) {
  /** The part of the name's array that an expression such as u_w or z_i is; empty if outside. */
  static Optional<Slice> of(Expr by, int rows, int columns, ToIntFunction<Expr> index) {
    return by instanceof Item item
        ? of(item.base(), rows, columns, index).flatMap(base -> base.part(item, index))
        : Optional.of(all(rows, columns));
  }

  /** The part of the value of its base that an entry, a row or a column is; empty if outside. */
  static Optional<Slice> ofBase(Item item, Value base, ToIntFunction<Expr> index) {
    return all(base.rows(), base.columns()).part(item, index);
  }

  private static Slice all(int rows, int columns) {
    return new Slice(rows, columns, IntStream.range(0, rows * columns).toArray());
  }

  private Optional<Slice> part(Item item, ToIntFunction<Expr> index) {
    return part(
        item.access(), item.indices().stream().mapToInt(i -> index.applyAsInt(i) - 1).toArray());
  }

  private Optional<Slice> part(Access access, int[] at) {
    if (access == Access.ROW) {
      return inside(at[0], rows)
          .map(
              i ->
                  new Slice(
                      columns, 1, Arrays.copyOfRange(places, i * columns, (i + 1) * columns)));
    }
    if (access == Access.COLUMN) {
      return inside(at[0], columns)
          .map(
              j ->
                  new Slice(
                      rows,
                      1,
                      IntStream.range(0, rows).map(i -> places[i * columns + j]).toArray()));
    }
    if (at.length == 2) {
      return inside(at[0], rows)
          .flatMap(
              i ->
                  inside(at[1], columns)
                      .map(j -> new Slice(1, 1, new int[] {places[i * columns + j]})));
    }
    return inside(at[0], places.length).map(k -> new Slice(1, 1, new int[] {places[k]}));
  }

  private static Optional<Integer> inside(int k, int length) {
    return k >= 0 && k < length ? Optional.of(k) : Optional.empty();
  }

  /** These numbers of an array. */
  Value from(Value array) {
    return Algebra.gather(array, rows, columns, (i, j) -> places[i * columns + j]);
  }
}
