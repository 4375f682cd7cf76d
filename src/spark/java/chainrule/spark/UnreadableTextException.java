package chainrule.spark;

/** A text that cannot be read, found by an executor. */
final class UnreadableTextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableTextException(String message, Throwable cause) {
    super(message, cause);
  }
}
