package chainrule.formula.shape;

/**
 * The shape of a value on symbolic sizes: a scalar is 1×1, a column n×1, a row 1×n.
 *
 * @param rows how many rows
 * @param columns how many columns
 * @param free true for the literal 0, which takes any shape
 */
public record Shape(Size rows, Size columns, boolean free) {
  /** 1×1. */
  public static final Shape SCALAR = new Shape(Size.ONE, Size.ONE, false);

  /** The shape of the literal 0: any. */
  public static final Shape ANY = new Shape(Size.ONE, Size.ONE, true);

  /** rows × columns. */
  public static Shape of(Size rows, Size columns) {
    return new Shape(rows, columns, false);
  }

  /** n×1. */
  public static Shape column(Size size) {
    return of(size, Size.ONE);
  }

  /** n×n. */
  public static Shape square(Size size) {
    return of(size, size);
  }

  /** Whether it is 1×1 (the literal 0 may be). */
  public boolean isScalar() {
    return rows.isOne() && columns.isOne();
  }

  /** Whether it is n×1 and not a scalar. */
  public boolean isColumn() {
    return columns.isOne() && !isScalar();
  }

  /** Whether it is 1×n and not a scalar. */
  public boolean isRow() {
    return rows.isOne() && !isScalar();
  }

  /** Whether it has rows and columns. */
  public boolean isMatrix() {
    return !isScalar() && !isColumn() && !isRow();
  }

  /** Whether it is n×n, a scalar included. */
  public boolean isSquare() {
    return rows.equals(columns);
  }

  /** columns × rows. */
  public Shape transposed() {
    return new Shape(columns, rows, free);
  }

  /** Whether a value of one shape may equal a value of the other. */
  public boolean agrees(Shape other) {
    return free || other.free || equals(other);
  }

  /** The size of a column or a row: how many entries it has. */
  public Size length() {
    return isRow() ? columns : rows;
  }

  /** The same, but a scalar where any shape is allowed. */
  public Shape fixed() {
    return free ? SCALAR : this;
  }

  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
