package chainrule.formula.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Arithmetic of {@link Value}s. What is linear acts on each part alone, what is bilinear follows
 * the product rule, and a function of one number follows the chain rule; nothing else is needed.
 */
public final class Algebra {
  private Algebra() {}

  /** a + b; a scalar is added to each entry of the other side. */
  public static Value add(Value a, Value b) {
    if (a.isScalar() && !b.isScalar()) {
      return plus(spread(a, b.rows(), b.columns()), b);
    }
    return plus(a, b.isScalar() && !a.isScalar() ? spread(b, a.rows(), a.columns()) : b);
  }

  /** −a. */
  public static Value negative(Value a) {
    return linear(a, leaf -> leaf.times(leaf.filled(1, 1, -1)));
  }

  /** a · b entry by entry; a scalar multiplies each entry. */
  public static Value times(Value a, Value b) {
    return bilinear(a, b, Leaf::times);
  }

  /** The matrix product ab. */
  public static Value product(Value a, Value b) {
    return bilinear(a, b, Leaf::product);
  }

  /** f(a), entry by entry. */
  public static Value map(Elementary f, Value a) {
    if (a instanceof Leaf leaf) {
      return leaf.map(f);
    }
    Dual dual = (Dual) a;
    Value fx = map(f, dual.primal());
    Value slope = f.slope(dual.primal(), fx);
    return dual(dual, fx, tangent -> times(slope, tangent));
  }

  /** A⁻¹, with d(A⁻¹) = −A⁻¹ dA A⁻¹. */
  public static Value inverse(Value a) {
    if (a instanceof Leaf leaf) {
      return leaf.inverse();
    }
    Dual dual = (Dual) a;
    Value inverse = inverse(dual.primal());
    return dual(dual, inverse, da -> negative(product(product(inverse, da), inverse)));
  }

  /** a^⊤. */
  public static Value transpose(Value a) {
    return gather(a, a.columns(), a.rows(), (i, j) -> j * a.columns() + i);
  }

  /** The rows × columns array whose entry (i, j) is number source(i, j) of a, or 0 for −1. */
  public static Value gather(Value a, int rows, int columns, IntBinaryOperator source) {
    int[] all =
        IntStream.range(0, rows * columns)
            .map(k -> source.applyAsInt(k / columns, k % columns))
            .toArray();
    return linear(a, leaf -> leaf.gather(rows, columns, all));
  }

  /** The rows × columns array with the scalar a everywhere. */
  public static Value spread(Value a, int rows, int columns) {
    return gather(a, rows, columns, (i, j) -> 0);
  }

  /** The sum of all entries. */
  public static Value total(Value a) {
    Value column = gather(a, a.rows() * a.columns(), 1, (i, j) -> i);
    return product(a.standard().filled(1, a.rows() * a.columns(), 1), column);
  }

  /** All numbers of the parts, one below the other. */
  public static Value join(List<Value> parts) {
    int level = parts.stream().mapToInt(Algebra::level).max().orElse(0);
    if (level == 0) {
      List<Leaf> leaves = parts.stream().map(Leaf.class::cast).toList();
      return leaves.get(0).join(leaves);
    }
    int directions = parts.stream().mapToInt(part -> directions(part, level)).max().orElse(0);
    Value primal = join(parts.stream().map(part -> primal(part, level)).toList());
    List<Optional<Value>> tangents = new ArrayList<>();
    for (int k = 0; k < directions; k++) {
      int direction = k;
      boolean moves = parts.stream().anyMatch(part -> tangent(part, level, direction).isPresent());
      tangents.add(
          moves
              ? Optional.of(
                  join(parts.stream().map(part -> orZero(part, level, direction)).toList()))
              : Optional.empty());
    }
    return new Dual(level, primal, tangents);
  }

  /** The level of the outermost infinitesimals, 0 where there are none. */
  public static int level(Value a) {
    return a instanceof Dual dual ? dual.level() : 0;
  }

  /** The part of a without the infinitesimals of a level, which is at least that of a. */
  public static Value primal(Value a, int level) {
    return a instanceof Dual dual && dual.level() == level ? dual.primal() : a;
  }

  /** The coefficient of the k-th infinitesimal of a level, which is at least that of a. */
  public static Optional<Value> tangent(Value a, int level, int k) {
    return a instanceof Dual dual && dual.level() == level
        ? dual.tangents().get(k)
        : Optional.empty();
  }

  private static Value orZero(Value part, int level, int k) {
    return tangent(part, level, k)
        .orElseGet(() -> part.standard().filled(part.rows(), part.columns(), 0));
  }

  private static int directions(Value a, int level) {
    return a instanceof Dual dual && dual.level() == level ? dual.tangents().size() : 0;
  }

  private static Value plus(Value a, Value b) {
    int level = Math.max(level(a), level(b));
    if (level == 0) {
      return ((Leaf) a).plus((Leaf) b);
    }
    Value primal = plus(primal(a, level), primal(b, level));
    return combine(a, b, level, primal, Function.identity(), Function.identity());
  }

  private static Value linear(Value a, UnaryOperator<Leaf> map) {
    if (a instanceof Leaf leaf) {
      return map.apply(leaf);
    }
    Dual dual = (Dual) a;
    return dual(dual, linear(dual.primal(), map), tangent -> linear(tangent, map));
  }

  private static Value bilinear(Value a, Value b, BinaryOperator<Leaf> map) {
    int level = Math.max(level(a), level(b));
    if (level == 0) {
      return map.apply((Leaf) a, (Leaf) b);
    }
    Value a0 = primal(a, level);
    Value b0 = primal(b, level);
    return combine(
        a,
        b,
        level,
        bilinear(a0, b0, map),
        da -> bilinear(da, b0, map),
        db -> bilinear(a0, db, map));
  }

  private static Value dual(Dual dual, Value primal, UnaryOperator<Value> tangent) {
    List<Optional<Value>> tangents = new ArrayList<>(dual.tangents().size());
    for (Optional<Value> part : dual.tangents()) {
      tangents.add(part.map(tangent));
    }
    return new Dual(dual.level(), primal, Collections.unmodifiableList(tangents));
  }

  private static Value combine(
      Value a,
      Value b,
      int level,
      Value primal,
      Function<Value, Value> left,
      Function<Value, Value> right) {
    int directions = Math.max(directions(a, level), directions(b, level));
    List<Optional<Value>> tangents = new ArrayList<>(directions);
    for (int k = 0; k < directions; k++) {
      Optional<Value> da = tangent(a, level, k).map(left);
      Optional<Value> db = tangent(b, level, k).map(right);
      tangents.add(
          da.isPresent() && db.isPresent()
              ? Optional.of(plus(da.get(), db.get()))
              : da.or(() -> db));
    }
    return new Dual(level, primal, Collections.unmodifiableList(tangents));
  }
}
