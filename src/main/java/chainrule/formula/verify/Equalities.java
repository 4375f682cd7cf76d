package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The equations in a condition that no draw meets by chance: x = 0, x_i = y, x² + y² = 1. Points
 * are changed to meet them.
 *
 * @param assignments those with a drawn number alone on a side
 * @param equations the others, each of which is solved for a number, while those before it hold
 */
record Equalities(List<SolvedLetter> assignments, List<Margin> equations) {
  /** Copies the lists. */
  Equalities {
    assignments = List.copyOf(assignments);
    equations = List.copyOf(equations);
  }

  static Equalities of(Condition condition) {
    List<SolvedLetter> assignments = new ArrayList<>();
    List<Margin> equations = new ArrayList<>();
    Set<Symbol> fixed = new HashSet<>();
    for (Comparison comparison : condition.comparisons()) {
      Margin margin = new Margin(comparison.left(), comparison.right(), false);
      if (comparison.order() == Order.EQUAL && !margin.symbols().isEmpty()) {
        Optional<SolvedLetter> assignment = assignment(comparison, fixed);
        assignment.ifPresentOrElse(assignments::add, () -> equations.add(margin));
        assignment.ifPresent(a -> fixed.addAll(margin.symbols()));
      }
    }
    return new Equalities(assignments, equations);
  }

  private static Optional<SolvedLetter> assignment(Comparison comparison, Set<Symbol> fixed) {
    return SolvedLetter.of(comparison.right(), comparison.left(), fixed)
        .or(() -> SolvedLetter.of(comparison.left(), comparison.right(), fixed));
  }

  /** What is set by assignments. */
  Set<DeclaredSymbol> assigned() {
    return assignments.stream().map(SolvedLetter::symbol).collect(Collectors.toSet());
  }

  boolean areNone() {
    return assignments.isEmpty() && equations.isEmpty();
  }

  /**
   * A point that meets them, one after the other; empty where none was found in the domains of what
   * is changed.
   *
   * @param point the point to be changed
   * @param turn which of several numbers is changed, and which of several solutions taken
   * @param letters the values of free index letters
   * @param numbers what values are computed with
   */
  Optional<Point> met(
      Point point,
      int turn,
      Map<IndexVariable, Integer> letters,
      NumberKind numbers,
      Budget budget) {
    return new EquationSolver(this, turn, letters, budget).met(point, numbers);
  }

  /** A point that meets the assignments. */
  Optional<Point> assigned(
      Point point, Map<IndexVariable, Integer> letters, NumberKind numbers, Budget budget) {
    Optional<Point> changed = Optional.of(point);
    for (SolvedLetter assignment : assignments) {
      changed =
          changed.flatMap(
              at -> {
                Evaluator evaluator = new Evaluator(at, numbers, budget);
                evaluator.set(letters);
                return assignment.met(at, evaluator);
              });
    }
    return changed;
  }
}
