package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumericArray;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What every point must meet.
 *
 * @param conditions one on free letters is meant for every two different values
 */
record SpaceConditions(List<Condition> conditions) {
  boolean areMetAt(Point point) {
    return point.values().values().stream().allMatch(NumericArray::isFinite)
        && conditions.stream().allMatch(c -> isMet(c, PointDraw.at(point)));
  }

  private static boolean isMet(Condition condition, Evaluator evaluator) {
    List<IndexVariable> free = List.copyOf(ExprQueries.freeIndices(condition));
    return IndexAssignments.of(free, evaluator, Integer.MAX_VALUE, 0).stream()
        .filter(SpaceConditions::areDifferent)
        .allMatch(
            letters -> {
              evaluator.set(letters);
              return evaluator.holds(condition);
            });
  }

  private static boolean areDifferent(Map<IndexVariable, Integer> letters) {
    return new HashSet<>(letters.values()).size() == letters.size();
  }
}
