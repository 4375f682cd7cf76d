package chainrule.notebook.kernel.jjava;

/** Code that follows Java's rules and that the compiler cannot compile. */
final class CompilationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CompilationException(String sentence) {
    super(sentence);
  }
}
