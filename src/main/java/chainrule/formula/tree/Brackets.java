package chainrule.formula.tree;

/** Where LaTeX needs brackets around a part, so that it is read as the part that it is. */
final class Brackets {
  private Brackets() {}

  static String around(Expr e) {
    return "(" + Printer.latex(e) + ")";
  }

  private static String unless(boolean bare, Expr e) {
    return bare ? Printer.latex(e) : around(e);
  }

  /** Beside factors or behind a sign, where a sum would fall apart and a sign could not stand. */
  static String factor(Expr e) {
    return unless(!(e instanceof Sum || e instanceof Negative), e);
  }

  /** Before a script. */
  static String scripted(Expr e) {
    boolean bare =
        e instanceof Ref
            || e instanceof Index
            || e instanceof Item
            || e instanceof Basis
            || e instanceof Identity
            || e instanceof Block
            || (e instanceof Num n && n.value().signum() >= 0)
            || (e instanceof Call call && call.primes() == 0);
    return unless(bare, e);
  }

  /** Before a subscript, where a name may have one already: (v_c)_i. */
  static String subscripted(Expr e) {
    return hasSubscript(e) ? around(e) : scripted(e);
  }

  private static boolean hasSubscript(Expr e) {
    return e instanceof Basis
        || e instanceof Identity
        || (e instanceof Ref ref && ref.symbol().name().contains("_"))
        || (e instanceof Item item && !isUpper(item.shown()))
        || (e instanceof Call call && call.isMember() && !isUpper(call.let().name()));
  }

  /** W^{(1)} has its index above, so that a subscript may stand below. */
  private static boolean isUpper(String base) {
    return base.endsWith("^{()}");
  }

  /** |x|, or with a left and a right bar where a bar inside would close it. */
  static String bars(String bar, String inner, String side) {
    return inner.contains("|") ? "\\l" + side + " " + inner + " \\r" + side : bar + inner + bar;
  }

  /** Whether it takes all factors behind it. */
  static boolean reachesRight(Expr e) {
    return e instanceof Big
        || (e instanceof Derivative d && !isShort(d.of()))
        || (e instanceof Negative n && reachesRight(n.of()));
  }

  /** Whether it may stand above the line, beside the ∂. */
  static boolean isShort(Expr e) {
    return e instanceof Ref || e instanceof Item || e instanceof Call || e instanceof Apply;
  }
}
