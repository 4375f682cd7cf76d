package chainrule.formula.eval;

/** A line that takes more arithmetic than is allowed. */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BudgetExceededException(String message) {
    super(message, null, false, false);
  }
}
