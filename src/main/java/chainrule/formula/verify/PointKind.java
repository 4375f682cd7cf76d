package chainrule.formula.verify;

/** What is chosen at a point; the rest is drawn as at ordinary points. */
public enum PointKind {
  /** Nothing: continuous distributions, and sizes that differ. */
  ORDINARY,
  /** Small round numbers, and the smallest sizes. */
  ROUND,
  /** Some symbols are 0. */
  ZERO,
  /** Some symbols are 1. */
  ONE,
  /** Some symbols are −1. */
  MINUS_ONE,
  /** Some symbols are 30. */
  LARGE,
  /** Some symbols are −30. */
  MINUS_LARGE,
  /** Some symbols are at the lower ends of their ranges. */
  LOWEST,
  /** Some symbols are at the upper ends of their ranges. */
  HIGHEST,
  /** The entries of some symbols are each one of these numbers. */
  MIXED,
  /** The entries of an array are 30, −15, 10, −7.5, …: one is far above the others. */
  SPREAD,
  /** The entries of an array are equal. */
  EQUAL_ENTRIES,
  /** A whole number from a long range has one of its values. */
  WHOLE_VALUE,
  /** Two symbols are equal. */
  EQUAL,
  /** Entries of an ordinary point are changed so that a condition is met. */
  PREMISE,
  /** Entries of a round point are changed to where the claim may turn false. */
  BOUNDARY,
  /** The last of them is changed to where the sides of the claim cross, to all digits. */
  CROSSING,
  /** The last of them is changed to where the sides of the claim are closest, to all digits. */
  TOUCHING,
  /** Entries of an ordinary point are changed to where the sides of the claim are closest. */
  CLOSEST,
  /** As {@link #CLOSEST}, to all digits. */
  LEAST;

  /** Whether entries have values of their own. */
  boolean isChosen() {
    return switch (this) {
      case PREMISE, BOUNDARY, CROSSING, TOUCHING, CLOSEST, LEAST -> true;
      default -> false;
    };
  }
}
