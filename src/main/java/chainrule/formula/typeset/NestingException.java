package chainrule.formula.typeset;

/** A formula is nested too deep to be shown. */
final class NestingException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
