package chainrule.formula.infer;

/** What a name can be, in an order in which names can be declared. */
public enum Form {
  /** A whole number, such as the last value of an index. */
  COUNT(0),
  /** One value of an index: how many values that has. */
  INDEX(1),
  /** One value of an index for each of another: how many values that has, how many there are. */
  INDICES(2),
  /** A number. */
  NUMBER(0),
  /** A column. */
  COLUMN(1),
  /** A row, where vectors are rows. */
  ROW(1),
  /** A matrix. */
  MATRIX(2),
  /** A number for each value of an index that stands above it: how many there are. */
  NUMBERS(1),
  /** A column for each value of an index: its size, and how many there are. */
  COLUMNS(2),
  /** The rows of a matrix that is called by the capital, as columns. */
  ROWS_OF(0),
  /** The columns of a matrix that is called by the capital. */
  COLUMNS_OF(0),
  /** The entries of what is called by the capital. */
  ENTRIES_OF(0),
  /** The mean of what is called by the letter without its bar. */
  MEAN_OF(0);

  private final int sizes;

  Form(int sizes) {
    this.sizes = sizes;
  }

  /** How many sizes it has. */
  int sizes() {
    return sizes;
  }

  /** Whether its values are whole numbers. */
  boolean isWhole() {
    return compareTo(INDICES) <= 0;
  }

  /** Whether it is made of another name. */
  boolean isMade() {
    return compareTo(ROWS_OF) >= 0;
  }
}
