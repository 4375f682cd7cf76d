package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;

/** Where LaTeX needs brackets around a part, so that it is read as the part that it is. */
final class Parenthesizer {
  private Parenthesizer() {}

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

  /** Behind Σ or Π; a second Π among the factors would stand beside the first, and not in it. */
  static String body(BigOperator big) {
    boolean hasProduct =
        big.body() instanceof Product product
            && product.factors().stream()
                .anyMatch(of -> of instanceof BigOperator inner && isProduct(inner));
    return hasProduct && isProduct(big) ? around(big.body()) : factor(big.body());
  }

  private static boolean isProduct(BigOperator big) {
    return big.fold() == BigOperator.Fold.PRODUCT;
  }

  /** Behind ∂/∂x, which reaches no further than a ⊙. */
  static String operand(Expr e) {
    boolean isElementwise =
        e instanceof Product product && product.signs().contains(ProductSign.ELEMENTWISE);
    return isElementwise ? around(e) : factor(e);
  }

  /** Before a script. */
  static String scripted(Expr e) {
    boolean bare =
        e instanceof SymbolRef
            || e instanceof IndexRef
            || e instanceof ElementAccess
            || e instanceof UnitVector
            || e instanceof IdentityMatrix
            || e instanceof BlockMatrix
            || (e instanceof NumberLiteral n && n.value().signum() >= 0)
            || (e instanceof UserCall call && call.primes() == 0);
    return unless(bare, e);
  }

  /** Before a subscript, where a name may have one already: (v_c)_i. */
  static String subscripted(Expr e) {
    return hasSubscript(e) ? around(e) : scripted(e);
  }

  /** Before a power, where a name may have a superscript already: (y^k)^2. */
  static String superscripted(Expr e) {
    return hasSuperscript(e) ? around(e) : scripted(e);
  }

  private static boolean hasSuperscript(Expr e) {
    return (e instanceof SymbolRef ref && ref.symbol().name().contains("^"))
        || (e instanceof ElementAccess item
            && (item.shown().contains("^") || hasSuperscript(item.base())));
  }

  private static boolean hasSubscript(Expr e) {
    return e instanceof UnitVector
        || e instanceof IdentityMatrix
        || (e instanceof SymbolRef ref && ref.symbol().name().contains("_"))
        || (e instanceof ElementAccess item && !isUpper(item.shown()))
        || (e instanceof UserCall call && call.isMember() && !isUpper(call.let().name()));
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
    return e instanceof BigOperator
        || (e instanceof Derivative d && !isShort(d.of()))
        || (e instanceof Negative n && reachesRight(n.of()));
  }

  /** Whether it may stand above the line, beside the ∂. */
  static boolean isShort(Expr e) {
    return e instanceof SymbolRef
        || e instanceof ElementAccess
        || e instanceof UserCall
        || e instanceof BuiltinCall;
  }
}
