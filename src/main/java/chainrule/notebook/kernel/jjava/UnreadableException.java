package chainrule.notebook.kernel.jjava;

/** Stands for an exception whose own methods fail. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String sentence) {
    super(sentence);
  }
}
