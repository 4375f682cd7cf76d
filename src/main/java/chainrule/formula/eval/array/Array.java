package chainrule.formula.eval.array;

/** A rectangular array of numbers, with or without infinitesimal parts. A scalar is 1×1. */
public sealed interface Array permits NumericArray, Dual {
  /** How many rows. */
  int rows();

  /** How many columns. */
  int columns();

  /** The part without infinitesimals. */
  NumericArray standard();

  /** How many numbers it is made of, infinitesimal parts included. */
  long weight();

  /** Whether it is a single number. */
  default boolean isScalar() {
    return rows() == 1 && columns() == 1;
  }
}
