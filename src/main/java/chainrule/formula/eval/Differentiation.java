package chainrule.formula.eval;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Derivative.Layout;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.Transpose;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.Dual;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Exact derivatives: infinitesimals of a new level are put in, and their coefficients taken out.
 */
final class Differentiation {
  private final ExprEvaluator evaluator;
  private final ArrayOperations by;
  private final NumberKind arithmetic;
  private int level;

  Differentiation(ExprEvaluator evaluator) {
    this.evaluator = evaluator;
    this.by = evaluator.operations();
    this.arithmetic = evaluator.arithmetic();
  }

  Array of(Derivative e) {
    if (e.by() instanceof Transpose turned) {
      Array straight = evaluator.value(new Derivative(e.of(), turned.of(), e.style(), e.layout()));
      boolean stays = e.isJacobian() && e.layout() == Layout.NUMERATOR;
      return stays ? straight : by.transpose(straight);
    }
    Symbol moving = DifferentiationTarget.symbol(e.by()).orElseThrow();
    Array base = evaluator.definitions().symbol(moving);
    Optional<IndexSelection> slice =
        IndexSelection.of(e.by(), base.rows(), base.columns(), evaluator.indices()::of);
    if (slice.isEmpty()) {
      return arithmetic.nothing(1, 1);
    }
    level++;
    try {
      Dual moved = counted(new Dual(level, base, units(base, slice.get())));
      Array of =
          evaluator.definitions().setting(Map.of(moving, moved), () -> evaluator.value(e.of()));
      Array derivative = arranged(of, slice.get(), e);
      return of.standard().isFinite()
          ? derivative
          : arithmetic.nothing(derivative.rows(), derivative.columns());
    } finally {
      level--;
    }
  }

  /** What moves costs before anything is computed with it: it doubles with each level. */
  private Dual counted(Dual moved) {
    evaluator.spend(moved.weight());
    return moved;
  }

  private List<Optional<Array>> units(Array base, IndexSelection slice) {
    List<Optional<Array>> units = new ArrayList<>();
    for (int place : slice.places()) {
      units.add(
          Optional.of(
              by.gather(
                  arithmetic.number(1),
                  base.rows(),
                  base.columns(),
                  (i, j) -> i * base.columns() + j == place ? 0 : -1)));
    }
    return Collections.unmodifiableList(units);
  }

  /** A scalar's derivative has the shape of what moves; a vector's has a row for each component. */
  private Array arranged(Array of, IndexSelection slice, Derivative e) {
    List<Array> parts = new ArrayList<>();
    for (int k = 0; k < slice.places().length; k++) {
      parts.add(
          ArrayOperations.tangent(of, level, k)
              .orElseGet(() -> arithmetic.filled(of.rows(), of.columns(), 0)));
    }
    int length = of.rows() * of.columns();
    boolean two = length > 1 && parts.size() > 1;
    if (!two && (isNumber(e.of()) || isNumber(e.by()))) {
      return length > 1 || parts.size() == 1
          ? parts.get(0)
          : by.gather(
              by.join(parts), slice.rows(), slice.columns(), (i, j) -> i * slice.columns() + j);
    }
    Array jacobian = by.gather(by.join(parts), length, parts.size(), (i, k) -> k * length + i);
    return e.layout() == Layout.DENOMINATOR ? by.transpose(jacobian) : jacobian;
  }

  /** On symbolic sizes, for a vector may happen to have one entry. */
  private static boolean isNumber(Expr e) {
    return e.requireShape().isScalar();
  }

  /** f′(a), f″(a), …: one infinitesimal of a new level for each prime. */
  Array primed(int primes, Array argument, UnaryOperator<Array> f) {
    int below = level;
    level += primes;
    try {
      Array result = f.apply(moved(argument, below));
      for (int at = level; at > below; at--) {
        result = coefficient(result, at);
      }
      return result;
    } finally {
      level = below;
    }
  }

  /** An argument with an infinitesimal of each level above one. */
  private Array moved(Array argument, int below) {
    NumericArray ones = arithmetic.filled(argument.rows(), argument.columns(), 1);
    Array moved = argument;
    for (int at = below + 1; at <= level; at++) {
      moved = counted(new Dual(at, moved, List.of(Optional.of(ones))));
    }
    return moved;
  }

  private Array coefficient(Array value, int at) {
    return ArrayOperations.tangent(value, at, 0)
        .orElseGet(() -> arithmetic.filled(value.rows(), value.columns(), 0));
  }
}
