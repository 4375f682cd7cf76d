package chainrule.formula.infer;

/** What a name can be. */
enum Form {
  /** A whole number that ranges and shapes end at. */
  SIZE,
  /** A number. */
  SCALAR,
  /** A column of numbers. */
  COLUMN,
  /** A row of numbers. */
  ROW,
  /** A matrix. */
  MATRIX,
  /** Numbers by an index that does not begin at 1. */
  NUMBERS,
  /** Columns by an index. */
  COLUMNS
}
