package chainrule.formula.verify;

import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Samples.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the places told so far. */
final class Tally {
  private static final int MOST = 4;

  private boolean met;
  private boolean leftFinite;
  private boolean rightFinite;
  private double worst;
  private double wrongError = Double.NaN;
  private final List<Place> right = new ArrayList<>();
  private Optional<Place> wrong = Optional.empty();
  private Optional<Place> oneSided = Optional.empty();

  /** Counts what doubles tell of a place. */
  void add(Comparison comparison) {
    met |= comparison.met();
    leftFinite |= comparison.leftFinite();
    rightFinite |= comparison.rightFinite();
  }

  /** Counts what a place tells in the end. */
  void add(Decision decision, double error, Place place) {
    if (decision == Decision.RIGHT) {
      worst = Math.max(worst, error);
      if (right.size() < MOST && (right.isEmpty() || isElsewhere(place))) {
        right.add(place);
      }
    } else if (decision == Decision.WRONG) {
      wrong = wrong.or(() -> Optional.of(place));
      wrongError = error;
    } else if (decision == Decision.ONE_SIDED) {
      oneSided = oneSided.or(() -> Optional.of(place));
    }
  }

  /** The largest error of the places where the claim is right. */
  double worst() {
    return worst;
  }

  private boolean isElsewhere(Place place) {
    return !right.get(right.size() - 1).point().equals(place.point());
  }

  /** Places at which the claim is right, at the first few points. */
  List<Place> right() {
    return List.copyOf(right);
  }

  /** Whether there is a place with a value on one side only. */
  boolean hasOneSided() {
    return oneSided.isPresent();
  }

  /**
   * A place at which the claim is wrong, or at which one side that has values elsewhere has none.
   */
  Optional<Place> wrong() {
    return wrong.or(() -> leftFinite && rightFinite ? oneSided : Optional.empty());
  }

  /** The error there. */
  double wrongError() {
    return wrong.isPresent() ? wrongError : Double.POSITIVE_INFINITY;
  }

  /** Why the claim cannot be tried at all. */
  Optional<Cause> obstacle() {
    if (!met) {
      return Optional.of(Cause.CONDITION_NEVER_MET);
    }
    return oneSided.isPresent() && leftFinite != rightFinite
        ? Optional.of(leftFinite ? Cause.RIGHT_NEVER_FINITE : Cause.LEFT_NEVER_FINITE)
        : Optional.empty();
  }
}
