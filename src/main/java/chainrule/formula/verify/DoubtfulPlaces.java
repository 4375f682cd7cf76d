package chainrule.formula.verify;

import chainrule.formula.verify.PreciseTrial.Result;
import chainrule.formula.verify.Samples.Place;
import java.util.Optional;

/**
 * What places tell of a claim: where doubles leave it in doubt, more digits decide. Of the places
 * at which rounding alone may make the difference, a few are decided so, and every special one.
 */
final class DoubtfulPlaces {
  private static final int MOST = 40;
  private static final int MOST_SMALL = 3;
  private static final int MOST_AT_SPECIAL_POINT = 6;

  private final Optional<PreciseTrial> precise;
  private int decided;
  private int small;
  private boolean confirmed;

  /**
   * Knows of none yet.
   *
   * @param precise decides; empty where doubles are to decide alone
   */
  DoubtfulPlaces(Optional<PreciseTrial> precise) {
    this.precise = precise;
  }

  /** Those of another claim, of which it knows none yet. */
  DoubtfulPlaces of(Claim other) {
    return new DoubtfulPlaces(precise.map(trial -> trial.of(other)));
  }

  /** Whether so many had to be decided that nothing more is to be learned. */
  boolean areTooMany() {
    return decided >= MOST;
  }

  /** Begins to count anew. */
  void beginSpecialPoint() {
    decided = MOST - MOST_AT_SPECIAL_POINT;
    small = MOST_SMALL - MOST_AT_SPECIAL_POINT;
  }

  /**
   * Notes what a place tells.
   *
   * @return whether it tells anything
   */
  boolean decide(Comparison comparison, Place place, Tally tally) {
    if (precise.isEmpty()) {
      boolean right = comparison.isRightAsAWhole();
      boolean oneSided = comparison.isOneSided();
      Decision wrong = oneSided ? Decision.ONE_SIDED : Decision.WRONG;
      return note(right ? Decision.RIGHT : wrong, comparison.error().ofWhole(), place, tally);
    }
    if (comparison.isRight(tolerance(place)) && isClear(comparison, place)) {
      return note(Decision.RIGHT, comparison.error().ofEntries(), place, tally);
    }
    if (comparison.isOneSided()) {
      return oneSided(place, tally);
    }
    boolean rounding = comparison.isRightAsAWhole() && !comparison.unsure();
    if (rounding && ++small > MOST_SMALL) {
      return note(Decision.RIGHT, comparison.error().ofWhole(), place, tally);
    }
    return !areTooMany() && decidePrecisely(place, tally);
  }

  private static boolean isClear(Comparison comparison, Place place) {
    return !comparison.unsure() && !place.point().isMeeting();
  }

  private static double tolerance(Place place) {
    return place.point().isOrdinary() ? Tolerance.RIGHT : Tolerance.RIGHT_AT_SPECIAL_POINT;
  }

  /** The first is looked at closely; at a special point, a side without a value tells nothing. */
  private boolean oneSided(Place place, Tally tally) {
    boolean counts = place.point().isOrdinary();
    if (counts && !tally.hasOneSided()) {
      decidePrecisely(place, tally);
    }
    return counts;
  }

  private boolean decidePrecisely(Place place, Tally tally) {
    decided++;
    Result result = precise.orElseThrow().at(place);
    confirmed |= result.decision() == Decision.RIGHT;
    boolean tells = result.decision() != Decision.ONE_SIDED || place.point().isOrdinary();
    return note(tells ? result.decision() : Decision.NOTHING, result.error(), place, tally);
  }

  private static boolean note(Decision decision, double error, Place place, Tally tally) {
    tally.add(decision, error, place);
    return decision != Decision.NOTHING;
  }

  /** Whether 40 digits say that the claim is right, or wrong, at a place at least. */
  boolean confirm(Tally tally) {
    for (Place place : tally.right()) {
      if (confirmed || tally.wrong().isPresent()) {
        return true;
      }
      decidePrecisely(place, tally);
    }
    return confirmed || tally.wrong().isPresent();
  }
}
