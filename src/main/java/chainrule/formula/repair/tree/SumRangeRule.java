package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Sum;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The range or the condition of a sum is another. */
final class SumRangeRule implements TreeRewrite {
  private final CandidatePool pool;

  SumRangeRule(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof BigOperator big) {
      ranges(position, big, edits);
    }
  }

  private void ranges(ExprPosition position, BigOperator big, Consumer<TreeEdit> edits) {
    if (!big.condition().isAlways()) {
      Expr all = new BigOperator(big.fold(), big.variables(), Condition.ALWAYS, big.body());
      edits.accept(
          position.edit(
              all, Change.of(EditKind.CONDITION_SUPERFLUOUS, Printer.latex(big.condition()))));
      conditions(position, big, edits);
    }
    if (big.variables().size() != 1 || big.variables().get(0).range().isEmpty()) {
      return;
    }
    IndexVariable letter = big.variables().get(0);
    Range range = letter.range().orElseThrow();
    int[][] steps = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}, {-1, 1}};
    for (int[] step : steps) {
      Expr other =
          ranged(big, letter, new Range(moved(range.low(), step[0]), moved(range.high(), step[1])));
      edits.accept(
          position.edit(
              other,
              step[1] - step[0] > 0 ? EditKind.RANGE_TOO_NARROW : EditKind.RANGE_TOO_WIDE,
              new IndexRef(letter)));
    }
    if (big.condition().isAlways()) {
      lost(position, big, letter, edits);
    }
  }

  /**
   * j ≠ 0, w ≠ o, w_t = w_s: a condition on the letter, or on an index that depends on it. That the
   * letter itself equals something would leave a single term, which nobody writes as a sum.
   */
  private void lost(
      ExprPosition position, BigOperator big, IndexVariable letter, Consumer<TreeEdit> edits) {
    for (Expr restricted : restricted(big, letter)) {
      List<Expr> others = new ArrayList<>(pool.indicesLike(restricted, position.bound()));
      others.add(Expr.number(0));
      List<Order> orders =
          restricted instanceof IndexRef
              ? List.of(Order.NOT_EQUAL)
              : List.of(Order.NOT_EQUAL, Order.EQUAL);
      for (Expr other : others) {
        for (Order order : orders) {
          Condition only = new Condition(List.of(new Comparison(restricted, order, other)));
          Expr changed = new BigOperator(big.fold(), big.variables(), only, big.body());
          edits.accept(
              position.edit(changed, Change.of(EditKind.CONDITION_MISSING, Printer.latex(only))));
        }
      }
    }
  }

  private static Set<Expr> restricted(BigOperator big, IndexVariable letter) {
    Set<Expr> restricted = new LinkedHashSet<>(List.of(new IndexRef(letter)));
    ExprQueries.walk(
        big.body(),
        part -> {
          if (part instanceof ElementAccess && IndexRanges.of(part).isPresent()) {
            restricted.add(part);
          }
        });
    return restricted;
  }

  private static void conditions(ExprPosition position, BigOperator big, Consumer<TreeEdit> edits) {
    List<Comparison> comparisons = big.condition().comparisons();
    for (int k = 0; k < comparisons.size(); k++) {
      Comparison one = comparisons.get(k);
      List<Comparison> changed = new ArrayList<>(comparisons);
      changed.set(k, new Comparison(one.left(), one.order().opposite(), one.right()));
      Condition condition = new Condition(changed);
      edits.accept(
          position.edit(
              new BigOperator(big.fold(), big.variables(), condition, big.body()),
              Change.of(EditKind.CONDITION_REVERSED, Printer.latex(condition))));
    }
  }

  static Expr ranged(BigOperator big, IndexVariable letter, Range range) {
    return big.over(List.of(new IndexVariable(letter.name(), Optional.of(range))));
  }

  private static Expr moved(Expr bound, int step) {
    if (step == 0) {
      return bound;
    }
    if (bound instanceof NumberLiteral num) {
      return new NumberLiteral(num.value().add(BigDecimal.valueOf(step)));
    }
    if (bound instanceof Sum sum
        && sum.terms().size() == 2
        && sum.terms().get(1).equals(step > 0 ? new Negative(Expr.number(1)) : Expr.number(1))) {
      return sum.terms().get(0);
    }
    Expr one = Expr.number(1);
    return new Sum(List.of(bound, step > 0 ? one : new Negative(one)));
  }
}
