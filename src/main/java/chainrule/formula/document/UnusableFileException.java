package chainrule.formula.document;

/** A file that cannot be used; the message is one sentence that names it. */
public final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * A file that cannot be used.
   *
   * @param sentence which, and why
   */
  public UnusableFileException(String sentence) {
    super(sentence);
  }
}
