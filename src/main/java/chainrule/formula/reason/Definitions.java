package chainrule.formula.reason;

import chainrule.formula.ast.CallSubstitution;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
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
    return primed(body, call.arguments().get(0), call.primes());
  }

  /** f′(−x) is minus the derivative of f(−x) in x. */
  private static Optional<Expr> primed(Expr body, Expr argument, int primes) {
    if (argument instanceof Negative negative) {
      return primed(body, negative.of(), primes)
          .map(derived -> primes % 2 == 0 ? derived : new Negative(derived));
    }
    if (!(argument instanceof SymbolRef)) {
      return Optional.empty();
    }
    Expr derived = body;
    for (int k = 0; k < primes; k++) {
      derived = EntryRules.derivative(derived, argument);
    }
    return Optional.of(derived);
  }
}
