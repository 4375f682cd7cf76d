package chainrule.formula.reason;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import java.util.Optional;
import java.util.TreeMap;

/** Expectations of what is linear in a draw. */
final class ExpectationRules {
  private ExpectationRules() {}

  static Optional<Expr> of(Expr e, Workspace workspace) {
    if (e instanceof ElementAccess access
        && access.access() == Access.ENTRY
        && access.base() instanceof Expectation expectation) {
      return Optional.of(new Expectation(EntryRules.entry(expectation.of(), access.indices())));
    }
    return e instanceof Expectation expectation
        ? of(expectation.of(), workspace.order())
        : Optional.empty();
  }

  private static Optional<Expr> of(Expr of, ExprOrder order) {
    if (!isRandom(of)) {
      return Optional.of(of);
    }
    if (of instanceof Sum sum) {
      return Optional.of(new Sum(sum.terms().stream().<Expr>map(Expectation::new).toList()));
    }
    Optional<Expr> mean = mean(of instanceof Power power && isPositive(power) ? power.base() : of);
    return mean.isPresent() ? mean : constantsOut(Polynomial.monomial(of, order));
  }

  private static Optional<Expr> constantsOut(Monomial m) {
    TreeMap<Monomial.Factor, Rational> outside = new TreeMap<>(m.powers());
    outside.keySet().removeIf(factor -> isRandom(factor.base()));
    TreeMap<Monomial.Factor, Rational> inside = new TreeMap<>(m.powers());
    inside.keySet().removeAll(outside.keySet());
    boolean changes = !outside.isEmpty() || !m.coefficient().equals(Rational.ONE);
    Expr random = new Monomial(Rational.ONE, inside, m.chain()).toExpr();
    return changes
        ? Optional.of(
            Expr.product(
                new Monomial(m.coefficient(), outside, java.util.List.of()).toExpr(),
                new Expectation(random)))
        : Optional.empty();
  }

  private static boolean isPositive(Power power) {
    return Polynomial.number(power.exponent()).filter(n -> n.signum() > 0).isPresent();
  }

  /** The probability of a 1, which is its own square. */
  private static Optional<Expr> mean(Expr of) {
    boolean entry = of instanceof ElementAccess access && access.access() == Access.ENTRY;
    Expr base = entry ? ((ElementAccess) of).base() : of;
    return of.requireShape().isScalar()
            && base instanceof SymbolRef ref
            && ref.symbol() instanceof DeclaredSymbol given
            && isDraw(given)
        ? Optional.of(given.domain().high())
        : Optional.empty();
  }

  private static boolean isRandom(Expr e) {
    return ExprQueries.symbols(e).stream().anyMatch(ExpectationRules::isDraw);
  }

  private static boolean isDraw(Symbol symbol) {
    return symbol instanceof DeclaredSymbol given && given.domain().kind() == Domain.Kind.BERNOULLI;
  }
}
