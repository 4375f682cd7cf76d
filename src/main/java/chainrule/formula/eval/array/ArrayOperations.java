package chainrule.formula.eval.array;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * NumberKind of {@link Array}s. What is linear acts on each part alone, what is bilinear follows
 * the product rule, and a function of one number follows the chain rule; nothing else is needed.
 */
public final class ArrayOperations {
  /** What the objects of a value with infinitesimals take, in numbers that take as much memory. */
  private static final int DUAL = 16;

  private final LongConsumer work;

  /**
   * Counts what it computes.
   *
   * @param work is told of each array that is computed how many numbers it has, or takes the place
   *     of
   */
  public ArrayOperations(LongConsumer work) {
    this.work = work;
  }

  private NumericArray counted(NumericArray computed) {
    work.accept(computed.cost());
    return computed;
  }

  private Dual counted(int level, Array primal, List<Optional<Array>> tangents) {
    work.accept(DUAL);
    return new Dual(level, primal, Collections.unmodifiableList(tangents));
  }

  /** a + b; a scalar is added to each entry of the other side. */
  public Array add(Array a, Array b) {
    if (a.isScalar() && !b.isScalar()) {
      return plus(spread(a, b.rows(), b.columns()), b);
    }
    return plus(a, b.isScalar() && !a.isScalar() ? spread(b, a.rows(), a.columns()) : b);
  }

  /** −a. */
  public Array negative(Array a) {
    return linear(a, leaf -> leaf.times(leaf.filled(1, 1, -1)));
  }

  /** a · b entry by entry; a scalar multiplies each entry. */
  public Array times(Array a, Array b) {
    return bilinear(a, b, NumericArray::times);
  }

  /** The matrix product ab. */
  public Array product(Array a, Array b) {
    return bilinear(a, b, NumericArray::product);
  }

  /** f(a), entry by entry. */
  public Array map(ElementaryFunction f, Array a) {
    if (a instanceof NumericArray leaf) {
      return counted(leaf.map(f));
    }
    Dual dual = (Dual) a;
    Array fx = map(f, dual.primal());
    Array slope = f.slope(dual.primal(), fx, this);
    return dual(dual, fx, tangent -> times(slope, tangent));
  }

  /** A⁻¹, with d(A⁻¹) = −A⁻¹ dA A⁻¹. */
  public Array inverse(Array a) {
    if (a instanceof NumericArray leaf) {
      return counted(leaf.inverse());
    }
    Dual dual = (Dual) a;
    Array inverse = inverse(dual.primal());
    return dual(dual, inverse, da -> negative(product(product(inverse, da), inverse)));
  }

  /** a^⊤. */
  public Array transpose(Array a) {
    return gather(a, a.columns(), a.rows(), (i, j) -> j * a.columns() + i);
  }

  /** The rows × columns array whose entry (i, j) is number source(i, j) of a, or 0 for −1. */
  public Array gather(Array a, int rows, int columns, IntBinaryOperator source) {
    return gather(a, rows, columns, NumericArray.places(rows, columns, source));
  }

  /**
   * The rows × columns array of these numbers of a, or 0 for −1.
   *
   * @param places where they are, row by row. Not modified; not to be changed afterwards.
   */
  public Array gather(Array a, int rows, int columns, int[] places) {
    return linear(a, leaf -> leaf.gather(rows, columns, places));
  }

  /** The rows × columns array with the scalar a everywhere. */
  public Array spread(Array a, int rows, int columns) {
    return gather(a, rows, columns, (i, j) -> 0);
  }

  /** The sum of all entries. */
  public Array total(Array a) {
    Array column = gather(a, a.rows() * a.columns(), 1, (i, j) -> i);
    return product(a.standard().filled(1, a.rows() * a.columns(), 1), column);
  }

  /** All numbers of the parts, one below the other. */
  public Array join(List<Array> parts) {
    int level = parts.stream().mapToInt(ArrayOperations::level).max().orElse(0);
    if (level == 0) {
      List<NumericArray> leaves = parts.stream().map(NumericArray.class::cast).toList();
      return counted(leaves.get(0).join(leaves));
    }
    int directions = parts.stream().mapToInt(part -> directions(part, level)).max().orElse(0);
    Array primal = join(parts.stream().map(part -> primal(part, level)).toList());
    List<Optional<Array>> tangents = new ArrayList<>();
    for (int k = 0; k < directions; k++) {
      int direction = k;
      boolean moves = parts.stream().anyMatch(part -> tangent(part, level, direction).isPresent());
      tangents.add(
          moves
              ? Optional.of(
                  join(parts.stream().map(part -> orZero(part, level, direction)).toList()))
              : Optional.empty());
    }
    return counted(level, primal, tangents);
  }

  /** The level of the outermost infinitesimals, 0 where there are none. */
  public static int level(Array a) {
    return a instanceof Dual dual ? dual.level() : 0;
  }

  /** The part of a without the infinitesimals of a level, which is at least that of a. */
  public static Array primal(Array a, int level) {
    return a instanceof Dual dual && dual.level() == level ? dual.primal() : a;
  }

  /** The coefficient of the k-th infinitesimal of a level, which is at least that of a. */
  public static Optional<Array> tangent(Array a, int level, int k) {
    return a instanceof Dual dual && dual.level() == level
        ? dual.tangents().get(k)
        : Optional.empty();
  }

  private static Array orZero(Array part, int level, int k) {
    return tangent(part, level, k)
        .orElseGet(() -> part.standard().filled(part.rows(), part.columns(), 0));
  }

  private static int directions(Array a, int level) {
    return a instanceof Dual dual && dual.level() == level ? dual.tangents().size() : 0;
  }

  private Array plus(Array a, Array b) {
    int level = Math.max(level(a), level(b));
    if (level == 0) {
      return counted(((NumericArray) a).plus((NumericArray) b));
    }
    Array primal = plus(primal(a, level), primal(b, level));
    return combine(a, b, level, primal, Function.identity(), Function.identity());
  }

  private Array linear(Array a, UnaryOperator<NumericArray> map) {
    if (a instanceof NumericArray leaf) {
      return counted(map.apply(leaf));
    }
    Dual dual = (Dual) a;
    return dual(dual, linear(dual.primal(), map), tangent -> linear(tangent, map));
  }

  private Array bilinear(Array a, Array b, BinaryOperator<NumericArray> map) {
    int level = Math.max(level(a), level(b));
    if (level == 0) {
      return counted(map.apply((NumericArray) a, (NumericArray) b));
    }
    Array a0 = primal(a, level);
    Array b0 = primal(b, level);
    return combine(
        a,
        b,
        level,
        bilinear(a0, b0, map),
        da -> bilinear(da, b0, map),
        db -> bilinear(a0, db, map));
  }

  private Array dual(Dual dual, Array primal, UnaryOperator<Array> tangent) {
    List<Optional<Array>> tangents = new ArrayList<>(dual.tangents().size());
    for (Optional<Array> part : dual.tangents()) {
      tangents.add(part.map(tangent));
    }
    return counted(dual.level(), primal, tangents);
  }

  private Array combine(
      Array a,
      Array b,
      int level,
      Array primal,
      Function<Array, Array> left,
      Function<Array, Array> right) {
    int directions = Math.max(directions(a, level), directions(b, level));
    List<Optional<Array>> tangents = new ArrayList<>(directions);
    for (int k = 0; k < directions; k++) {
      Optional<Array> da = tangent(a, level, k).map(left);
      Optional<Array> db = tangent(b, level, k).map(right);
      tangents.add(da.isEmpty() ? db : db.isEmpty() ? da : Optional.of(plus(da.get(), db.get())));
    }
    return counted(level, primal, tangents);
  }
}
