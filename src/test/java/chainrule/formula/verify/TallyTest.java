package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Samples.Place;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What points tell together. */
class TallyTest {
  private final Tally tally = new Tally();

  private void point(int k, double error) {
    tally.add(new Comparison(true, true, true, error), new Place(k, Map.of()));
    tally.addPoint(error);
  }

  @Test
  void onePointWithALargeErrorIsADoubtAndTwoAreARefutation() {
    point(0, 1);
    assertTrue(tally.isDoubtful());
    assertFalse(tally.isRefuted());
    point(1, 1);
    assertTrue(tally.isRefuted());
  }

  @Test
  void anErrorBetweenRightAndWrongIsADoubt() {
    point(0, 1e-7);
    assertTrue(tally.isDoubtful());
    assertFalse(tally.isRight());
  }

  @Test
  void theWorstPlaceIsWhereTheErrorIsLargest() {
    point(0, 1e-12);
    point(1, 1e-10);
    point(2, 1e-11);
    assertEquals(1, tally.worstPlace().point());
    assertEquals(1e-10, tally.worst());
    assertTrue(tally.isRight());
  }

  @Test
  void pointsThatCannotBeComparedDoNotCount() {
    point(0, Double.NaN);
    assertEquals(0, tally.finite());
  }

  @Test
  void aConditionThatIsNeverMetIsAnObstacle() {
    tally.add(new Comparison(false, false, false, Double.NaN), new Place(0, Map.of()));
    assertEquals(Optional.of(Cause.CONDITION_NEVER_MET), tally.obstacle());
  }

  @Test
  void aSideThatIsNeverFiniteIsAnObstacle() {
    tally.add(new Comparison(true, false, true, Double.POSITIVE_INFINITY), new Place(0, Map.of()));
    tally.addPoint(Double.POSITIVE_INFINITY);
    assertEquals(Optional.of(Cause.LEFT_NEVER_FINITE), tally.obstacle());
  }
}
