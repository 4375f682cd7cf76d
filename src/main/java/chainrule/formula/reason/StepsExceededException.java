package chainrule.formula.reason;

/** A budget of steps is used up. */
final class StepsExceededException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StepsExceededException() {
    super("the budget of steps is used up", null, false, false);
  }
}
