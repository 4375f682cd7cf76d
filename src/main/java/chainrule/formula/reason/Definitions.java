package chainrule.formula.reason;

import chainrule.formula.ast.CallSubstitution;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
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

  /** f′(x + c) is the derivative of f(x + c) in x, and f′(−x) minus that of f(−x). */
  private static Optional<Expr> primed(Expr body, Expr argument, int primes) {
    if (argument instanceof Negative negative) {
      return primed(body, negative.of(), primes)
          .map(derived -> primes % 2 == 0 ? derived : new Negative(derived));
    }
    return moving(argument)
        .map(
            by -> {
              Expr derived = body;
              for (int k = 0; k < primes; k++) {
                derived = EntryRules.derivative(derived, by);
              }
              return derived;
            });
  }

  /** A name that the argument is, or is a term of which the others do not depend on. */
  private static Optional<Expr> moving(Expr argument) {
    if (argument instanceof SymbolRef || argument instanceof ElementAccess) {
      return DifferentiationTarget.symbol(argument).map(name -> argument);
    }
    return argument instanceof Sum sum
        ? sum.terms().stream().filter(term -> isAlone(term, sum)).findFirst()
        : Optional.empty();
  }

  private static boolean isAlone(Expr term, Sum sum) {
    return moving(term).isPresent()
        && !(term instanceof Sum)
        && sum.terms().stream()
            .noneMatch(
                other ->
                    other != term
                        && Occurrences.dependsOn(
                            DifferentiationTarget.symbol(term).orElseThrow(), other));
  }
}
