package chainrule.formula.reason;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import java.util.Optional;

/** Primes behind functions of the page. */
final class PrimedCalls {
  private PrimedCalls() {}

  /**
   * Primes as derivatives: f′(x + c) is the derivative of f(x + c) in x, and f′(−x) minus that of
   * f(−x), where f has x in its argument only.
   */
  static Optional<Expr> asDerivative(UserCall call) {
    Expr argument = call.arguments().get(0);
    boolean inArgumentOnly =
        moving(argument).filter(by -> movesArgumentOnly(call.let(), by)).isPresent();
    return inArgumentOnly
        ? asDerivative(new UserCall(call.let(), 0, call.arguments()), argument, call.primes())
        : Optional.empty();
  }

  /**
   * So many primes of a function at an argument.
   *
   * @param value the function at the argument, which contains the letters of the argument only
   *     there
   */
  static Optional<Expr> asDerivative(Expr value, Expr argument, int primes) {
    boolean isTurned = argument instanceof Negative && primes % 2 != 0;
    return moving(argument)
        .map(by -> derivative(value, by, primes))
        .map(derived -> isTurned ? new Negative(derived) : derived);
  }

  private static boolean movesArgumentOnly(DefinedSymbol function, Expr by) {
    Symbol moving = DifferentiationTarget.symbol(by).orElseThrow();
    return function.parameters().stream().anyMatch(letter -> Occurrences.dependsOn(moving, letter))
        || !Occurrences.dependsOn(moving, function.body());
  }

  private static Expr derivative(Expr of, Expr by, int times) {
    return times == 0 ? of : EntryRules.derivative(derivative(of, by, times - 1), by);
  }

  /** A name that the argument is, or is a term of which the others do not depend on. */
  private static Optional<Expr> moving(Expr argument) {
    if (argument instanceof Negative negative) {
      return moving(negative.of());
    }
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
        && !(term instanceof Negative)
        && sum.terms().stream()
            .noneMatch(
                other ->
                    other != term
                        && Occurrences.dependsOn(
                            DifferentiationTarget.symbol(term).orElseThrow(), other));
  }
}
