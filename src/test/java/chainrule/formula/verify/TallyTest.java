package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Samples.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What places tell together. */
class TallyTest {
  private static final ArrayComparison NONE = new ArrayComparison(Double.NaN, Double.NaN);

  private final Tally tally = new Tally();

  private static Place place(int k) {
    return new Place(SamplePoint.ordinary(k), Map.of());
  }

  @Test
  void theFirstWrongPlaceIsKept() {
    tally.add(Decision.RIGHT, 1e-12, place(0));
    assertEquals(Optional.empty(), tally.wrong());
    tally.add(Decision.WRONG, 1, place(1));
    tally.add(Decision.WRONG, 1, place(2));
    assertEquals(Optional.of(place(1)), tally.wrong());
  }

  @Test
  void theWorstErrorIsThatOfPlacesWhereTheClaimIsRight() {
    tally.add(Decision.RIGHT, 1e-12, place(0));
    tally.add(Decision.RIGHT, 1e-10, place(1));
    tally.add(Decision.NOTHING, 1, place(2));
    assertEquals(1e-10, tally.worst());
    assertEquals(List.of(place(0), place(1)), tally.right());
  }

  @Test
  void aConditionThatIsNeverMetIsAnObstacle() {
    tally.add(new Comparison(false, false, false, NONE, false));
    assertEquals(Optional.of(Cause.CONDITION_NEVER_MET), tally.obstacle());
  }

  @Test
  void aSideThatIsNeverFiniteIsAnObstacleAndOneThatSometimesIsRefutes() {
    tally.add(new Comparison(true, false, true, NONE, false));
    tally.add(Decision.ONE_SIDED, Double.NaN, place(0));
    assertEquals(Optional.of(Cause.LEFT_NEVER_FINITE), tally.obstacle());
    assertEquals(Optional.empty(), tally.wrong());
    tally.add(new Comparison(true, true, true, NONE, false));
    assertEquals(Optional.empty(), tally.obstacle());
    assertTrue(tally.wrong().isPresent());
  }
}
