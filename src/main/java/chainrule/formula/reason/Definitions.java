package chainrule.formula.reason;

import chainrule.formula.ast.CallSubstitution;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import java.util.Optional;

/** Functions and families replaced by what they stand for. */
final class Definitions {
  private Definitions() {}

  /** The body with the arguments put in; f′(x) becomes the derivative of the body. */
  static Optional<Expr> of(UserCall call) {
    Expr body = CallSubstitution.of(call);
    if (call.primes() == 0) {
      return Optional.of(body);
    }
    Expr by = call.arguments().get(0);
    if (!(by instanceof SymbolRef)) {
      return Optional.empty();
    }
    Expr derived = body;
    for (int k = 0; k < call.primes(); k++) {
      derived = new Derivative(derived, by, Derivative.Style.TOTAL, Derivative.Layout.NUMERATOR);
    }
    return Optional.of(derived);
  }
}
