package chainrule.formula.ast;

import java.util.OptionalInt;

/**
 * A formula that can be read but means nothing: a shape or a name is wrong. The message says so.
 */
public final class SemanticException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int NOWHERE = -1;

  private final int place;

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   */
  public SemanticException(String message) {
    this(message, NOWHERE);
  }

  private SemanticException(String message, int place) {
    super(message, null, false, false);
    this.place = place;
  }

  /**
   * The same, said of a place, if none is known that is more exact.
   *
   * @param place how many characters of the row come before it
   */
  public SemanticException at(int place) {
    return this.place == NOWHERE ? new SemanticException(getMessage(), place) : this;
  }

  /** How many characters of the row come before what means nothing, where that is known. */
  public OptionalInt place() {
    return place == NOWHERE ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
