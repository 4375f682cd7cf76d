package chainrule.formula.value;

/**
 * An array of numbers at the bottom: {@link Plain} doubles or {@link Decimal} digits. Immutable.
 */
public sealed interface Leaf extends Value permits Plain, Decimal {
  /** The k-th number, read row by row, as a double. */
  double at(int k);

  /** a + b, entry by entry; the shapes are equal. */
  Leaf plus(Leaf other);

  /** a · b, entry by entry; the shapes are equal, or one side is a scalar. */
  Leaf times(Leaf other);

  /** The matrix product AB. */
  Leaf product(Leaf other);

  /** A⁻¹; every entry is NaN where there is none. */
  Leaf inverse();

  /** f(a), entry by entry. */
  Leaf map(Elementary f);

  /** The rows × columns array whose k-th number is number source[k] of this one, or 0 for −1. */
  Leaf gather(int rows, int columns, int[] source);

  /** The numbers of these arrays of the same kind, one below the other. */
  Leaf join(Iterable<? extends Leaf> parts);

  /** An array of the same kind with one number everywhere. */
  Leaf filled(int rows, int columns, double number);

  @Override
  default Leaf standard() {
    return this;
  }

  @Override
  default long weight() {
    return (long) rows() * columns();
  }

  /** Whether every number is finite. */
  default boolean isFinite() {
    for (int k = 0; k < weight(); k++) {
      if (!Double.isFinite(at(k))) {
        return false;
      }
    }
    return true;
  }
}
