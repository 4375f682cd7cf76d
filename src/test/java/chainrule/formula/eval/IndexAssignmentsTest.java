package chainrule.formula.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Trees;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All values of free letters. */
class IndexAssignmentsTest {
  private static final IndexVariable I = Trees.letter("i", Trees.N);
  private static final IndexVariable J = Trees.letter("j", Trees.N);

  private static List<Map<IndexVariable, Integer>> assignments(
      List<IndexVariable> letters, int size, int most, int turn) {
    Point point = Point.EMPTY.with(Trees.N, DoubleArray.of(size));
    Evaluator evaluator = new Evaluator(point, NumberKind.DOUBLES, new Budget());
    return IndexAssignments.of(letters, evaluator, most, turn);
  }

  @Test
  void noLettersHaveOneAssignment() {
    assertEquals(List.of(Map.of()), assignments(List.of(), 3, 60, 0));
  }

  @Test
  void twoLettersHaveEveryCombination() {
    assertEquals(
        List.of(Map.of(I, 1, J, 1), Map.of(I, 1, J, 2), Map.of(I, 2, J, 1), Map.of(I, 2, J, 2)),
        assignments(List.of(I, J), 2, 60, 0));
  }

  @Test
  void tooManyAreThinnedEvenlyAndEachHasItsTurn() {
    assertEquals(
        List.of(Map.of(I, 1), Map.of(I, 3), Map.of(I, 5)), assignments(List.of(I), 6, 3, 0));
    assertEquals(
        List.of(Map.of(I, 2), Map.of(I, 4), Map.of(I, 6)), assignments(List.of(I), 6, 3, 1));
  }
}
