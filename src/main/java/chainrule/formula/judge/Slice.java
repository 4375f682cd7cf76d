package chainrule.formula.judge;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Num;
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
    if (!(by instanceof Item item)) {
      return Optional.of(new Slice(rows, columns, IntStream.range(0, rows * columns).toArray()));
    }
    Optional<Slice> base =
        item.base() instanceof Item
            ? of(item.base(), rows, columns, index)
            : of(new Num(java.math.BigDecimal.ONE), rows, columns, index);
    int[] at = item.indices().stream().mapToInt(i -> index.applyAsInt(i) - 1).toArray();
    return base.flatMap(slice -> slice.part(item.access(), at));
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
