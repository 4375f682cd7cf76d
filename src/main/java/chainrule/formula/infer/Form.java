package chainrule.formula.infer;

/** What a name can be. */
enum Form {
  /** A whole number, such as the last value of an index. */
  COUNT(0),
  /** One value of an index: how many values that has. */
  INDEX(1),
  /** A number. */
  NUMBER(0),
  /** A column. */
  COLUMN(1),
  /** A matrix. */
  MATRIX(2),
  /** A number for each value of an index that stands above it: how many there are. */
  NUMBERS(1),
  /** A column for each value of an index: its size, and how many there are. */
  COLUMNS(2);

  private final int sizes;

  Form(int sizes) {
    this.sizes = sizes;
  }

  /** How many sizes it has. */
  int sizes() {
    return sizes;
  }
}
