package chainrule.spark;

/** Says that an executor found a text that cannot be read. */
final class UnreadableTextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableTextException(String message, Throwable cause) {
    super(message, cause);
  }
}
