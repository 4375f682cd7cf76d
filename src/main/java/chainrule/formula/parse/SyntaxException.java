package chainrule.formula.parse;

/** A text that cannot be read, and the place where reading stopped. */
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int place;

  /**
   * Says what is wrong, and where.
   *
   * @param message one sentence
   * @param place how many characters of the row come before it
   */
  public SyntaxException(String message, int place) {
    super(message, null, false, false);
    this.place = place;
  }

  /** How many characters of the row come before the place where reading stopped. */
  public int place() {
    return place;
  }
}
