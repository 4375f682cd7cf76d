package chainrule.formula.ast;

/** Ends a rule for shapes at the first operand that is not as it has to be. */
final class IllShapedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ShapeError error;

  IllShapedException(ShapeError error) {
    super(null, null, false, false);
    this.error = error;
  }

  ShapeError error() {
    return error;
  }
}
