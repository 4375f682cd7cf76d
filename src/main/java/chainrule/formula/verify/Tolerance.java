package chainrule.formula.verify;

/** Which errors mean what. */
final class Tolerance {
  /** Up to this, two doubles are equal but for rounding. */
  static final double RIGHT = 1e-9;

  /** From this, a reader sees that they are not. */
  static final double CLEAR = 1e-3;

  /** What errors of a whole are relative to where both sides are smaller. */
  static final double FLOOR = 1e-3;

  /** Relative, for orders that allow equality. */
  static final double ORDER = 1e-12;

  private Tolerance() {}
}
