package chainrule.formula.judge;

import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Targets;
import chainrule.formula.tree.Transpose;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Dual;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Value;
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
  private final Evaluator evaluator;
  private final Constants constants;
  private final boolean denominatorLayout;
  private int level;

  Differentiation(Evaluator evaluator, Constants constants, boolean denominatorLayout) {
    this.evaluator = evaluator;
    this.constants = constants;
    this.denominatorLayout = denominatorLayout;
  }

  Value of(Derivative e) {
    if (e.by() instanceof Transpose turned) {
      return Algebra.transpose(evaluator.value(new Derivative(e.of(), turned.of(), e.style())));
    }
    Symbol moving = Targets.symbol(e.by()).orElseThrow();
    Value base = evaluator.symbol(moving);
    Optional<Slice> slice = Slice.of(e.by(), base.rows(), base.columns(), evaluator::index);
    if (slice.isEmpty()) {
      return constants.nothing(1, 1);
    }
    level++;
    try {
      Dual moved = new Dual(level, base, units(base, slice.get()));
      Value of = evaluator.setting(Map.of(moving, moved), () -> evaluator.value(e.of()));
      Value derivative = arranged(of, slice.get());
      return of.standard().isFinite()
          ? derivative
          : constants.nothing(derivative.rows(), derivative.columns());
    } finally {
      level--;
    }
  }

  private List<Optional<Value>> units(Value base, Slice slice) {
    List<Optional<Value>> units = new ArrayList<>();
    for (int place : slice.places()) {
      units.add(
          Optional.of(
              constants.ones(
                  base.rows(),
                  base.columns(),
                  (i, j) -> i * base.columns() + j == place ? 0 : -1)));
    }
    return Collections.unmodifiableList(units);
  }

  /** A scalar's derivative has the shape of what moves; a vector's has a row for each component. */
  private Value arranged(Value of, Slice slice) {
    List<Value> parts = new ArrayList<>();
    for (int k = 0; k < slice.places().length; k++) {
      parts.add(
          Algebra.tangent(of, level, k).orElseGet(() -> constants.zeros(of.rows(), of.columns())));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Value all = Algebra.join(parts);
    int length = of.rows() * of.columns();
    if (length == 1) {
      return Algebra.gather(all, slice.rows(), slice.columns(), (i, j) -> i * slice.columns() + j);
    }
    Value jacobian = Algebra.gather(all, length, parts.size(), (i, k) -> k * length + i);
    return denominatorLayout ? Algebra.transpose(jacobian) : jacobian;
  }

  /** f′(a), f″(a), …: one infinitesimal of a new level for each prime. */
  Value primed(int primes, Value argument, UnaryOperator<Value> f) {
    Leaf ones = constants.seed().filled(argument.rows(), argument.columns(), 1);
    Value moved = argument;
    int lowest = level + 1;
    for (int k = 0; k < primes; k++) {
      moved = new Dual(++level, moved, List.of(Optional.of(ones)));
    }
    Value result = f.apply(moved);
    for (int at = level; at >= lowest; at--) {
      Value whole = result;
      result =
          Algebra.tangent(whole, at, 0)
              .orElseGet(() -> constants.zeros(whole.rows(), whole.columns()));
    }
    level -= primes;
    return result;
  }
}
