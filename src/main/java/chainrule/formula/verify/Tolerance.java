package chainrule.formula.verify;

/**
 * Which errors mean what.
 *
 * <pre>
 *   error = max |left − right| / max(|left|, |right|, FLOOR)     over all entries of both sides
 * </pre>
 */
final class Tolerance {
  /** Up to this, the sides are equal but for rounding. */
  static final double RIGHT = 1e-9;

  /** From this, they are not. */
  static final double WRONG = 1e-6;

  /** From this, a reader sees that they are not. */
  static final double CLEAR = 1e-3;

  /** What errors are relative to where both sides are smaller. */
  static final double FLOOR = 1e-3;

  /** Relative, for orders that allow equality. */
  static final double ORDER = 1e-12;

  private Tolerance() {}
}
