package chainrule.formula.judge;

/** A line that takes more arithmetic than is allowed. */
final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooLarge(String message) {
    super(message, null, false, false);
  }
}
