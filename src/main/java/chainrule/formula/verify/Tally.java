package chainrule.formula.verify;

import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Samples.Place;
import java.util.Optional;

/** What the points told so far. */
final class Tally {
  private int finite;
  private int wrong;
  private boolean met;
  private boolean leftFinite;
  private boolean rightFinite;
  private double worst;
  private Optional<Place> worstPlace = Optional.empty();

  /** Counts one place of a point. */
  void add(Comparison comparison, Place place) {
    met |= comparison.met();
    leftFinite |= comparison.leftFinite();
    rightFinite |= comparison.rightFinite();
    double error = comparison.error();
    if (error > worst || (error >= 0 && worstPlace.isEmpty())) {
      worst = error;
      worstPlace = Optional.of(place);
    }
  }

  /** Counts a whole point, by the largest error of its places; NaN where none can be compared. */
  void addPoint(double largest) {
    finite += Double.isNaN(largest) ? 0 : 1;
    wrong += largest >= Tolerance.WRONG ? 1 : 0;
  }

  /** At how many points the sides could be compared. */
  int finite() {
    return finite;
  }

  double worst() {
    return worst;
  }

  /** Where the error is largest, once any was found. */
  Place worstPlace() {
    return worstPlace.orElseThrow();
  }

  /** Whether nothing speaks against the claim. */
  boolean isRight() {
    return worst <= Tolerance.RIGHT;
  }

  /** Whether it fails beyond doubt, at more than one point. */
  boolean isRefuted() {
    return wrong >= 2;
  }

  /** Whether one point only, or an error between right and wrong, speaks against the claim. */
  boolean isDoubtful() {
    return wrong == 1 || (wrong == 0 && !isRight());
  }

  /** Whether one side was never finite, where the other was. */
  boolean isOneSided() {
    return wrong > 0 && leftFinite != rightFinite;
  }

  /** Why the claim cannot be tried at all. */
  Optional<Cause> obstacle() {
    if (!met) {
      return Optional.of(Cause.CONDITION_NEVER_MET);
    }
    return isOneSided()
        ? Optional.of(leftFinite ? Cause.RIGHT_NEVER_FINITE : Cause.LEFT_NEVER_FINITE)
        : Optional.empty();
  }
}
