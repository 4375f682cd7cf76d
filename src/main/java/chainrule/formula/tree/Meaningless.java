package chainrule.formula.tree;

/**
 * A formula that can be read but means nothing: a shape or a name is wrong. The message says so.
 */
public final class Meaningless extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   */
  public Meaningless(String message) {
    super(message, null, false, false);
  }
}
