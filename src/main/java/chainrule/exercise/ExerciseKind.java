package chainrule.exercise;

/** What an exercise asks for. */
public enum ExerciseKind {
  /** A line to complete; its place is a {@code \square}. */
  DERIVATION,
  /** A gradient to write in Java; its place is {@code yourTurn()}. */
  GRADIENT,
  /** A whole function to write in Java; the place of its body is {@code yourTurn();}. */
  FUNCTION,
  /** A printed derivation with a false line, which is to be found and corrected. */
  SLIP;

  static final String SQUARE = "\\square";
  static final String YOUR_TURN = "yourTurn()";

  /** Whether its answer is Java. */
  public boolean isJava() {
    return this == GRADIENT || this == FUNCTION;
  }

  static ExerciseKind of(String cell) {
    if (cell.contains(SQUARE)) {
      return DERIVATION;
    }
    return !cell.contains(YOUR_TURN) ? SLIP : cell.contains(YOUR_TURN + ";") ? FUNCTION : GRADIENT;
  }
}
