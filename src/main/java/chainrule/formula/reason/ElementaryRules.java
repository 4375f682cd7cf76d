package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Logarithms, exponentials and the logistic function. */
final class ElementaryRules {
  private ElementaryRules() {}

  static Expr call(BuiltinFunction function, Expr argument) {
    return new BuiltinCall(function, 0, List.of(argument));
  }

  /** The argument, where the expression is this function of one number. */
  static Optional<Expr> argument(Expr e, BuiltinFunction function) {
    return e instanceof BuiltinCall call && call.function() == function && call.primes() == 0
        ? Optional.of(call.arguments().get(0)).filter(a -> a.requireShape().isScalar())
        : Optional.empty();
  }

  private static Expr log(Expr argument) {
    return call(BuiltinFunction.LOG, argument);
  }

  /** log ab, and log Π a. */
  static Optional<Expr> logOfProduct(Expr e, Workspace workspace) {
    Optional<Expr> argument = argument(e, BuiltinFunction.LOG);
    if (argument.orElse(e) instanceof BigOperator big
        && argument.isPresent()
        && big.fold() == BigOperator.Fold.PRODUCT) {
      return Optional.of(
          new BigOperator(BigOperator.Fold.SUM, big.variables(), big.condition(), log(big.body())));
    }
    return argument
        .flatMap(a -> factors(a, workspace))
        .filter(m -> m.denominator().powers().isEmpty())
        .map(m -> new Sum(logarithms(m)));
  }

  /** log a/b. */
  static Optional<Expr> logOfQuotient(Expr e, Workspace workspace) {
    return argument(e, BuiltinFunction.LOG)
        .flatMap(a -> factors(a, workspace))
        .filter(m -> !m.denominator().powers().isEmpty())
        .map(m -> new Sum(logarithms(m)));
  }

  /** A positive multiple, or a product of several factors. */
  private static Optional<Monomial> factors(Expr e, Workspace workspace) {
    return Optional.of(Polynomial.monomial(e, workspace.order()))
        .filter(m -> m.coefficient().signum() > 0)
        .filter(m -> logarithms(m).size() > 1);
  }

  /** Of each factor; of what it is divided by, with a minus. */
  private static List<Expr> logarithms(Monomial m) {
    List<Expr> terms = new ArrayList<>();
    if (!m.coefficient().equals(Rational.ONE)) {
      terms.add(log(m.coefficient().toExpr()));
    }
    m.powers().forEach((factor, exponent) -> terms.add(logarithm(factor, exponent)));
    return terms;
  }

  private static Expr logarithm(Monomial.Factor factor, Rational exponent) {
    Expr plain = log(Monomial.power(new Monomial.Factor(factor.base(), false), exponent));
    return factor.inverse() ? new Negative(plain) : plain;
  }

  static Optional<Expr> logOfPower(Expr e, Workspace workspace) {
    return argument(e, BuiltinFunction.LOG)
        .filter(Power.class::isInstance)
        .map(Power.class::cast)
        .map(power -> Expr.product(power.exponent(), log(power.base())));
  }

  static Optional<Expr> logOfExp(Expr e, Workspace workspace) {
    return argument(e, BuiltinFunction.LOG)
        .flatMap(inner -> argument(inner, BuiltinFunction.EXP))
        .or(
            () ->
                argument(e, BuiltinFunction.EXP)
                    .flatMap(inner -> argument(inner, BuiltinFunction.LOG)));
  }

  static Optional<Expr> logOfOne(Expr e, Workspace workspace) {
    boolean log = argument(e, BuiltinFunction.LOG).flatMap(Polynomial::number).equals(one());
    boolean exp =
        argument(e, BuiltinFunction.EXP)
            .flatMap(Polynomial::number)
            .equals(Optional.of(Rational.ZERO));
    return log || exp ? Optional.of(Expr.number(log ? 0 : 1)) : Optional.empty();
  }

  private static Optional<Rational> one() {
    return Optional.of(Rational.ONE);
  }

  /** eᵃ⁺ᵇ, e⁻ᵃ and e²ᵃ. */
  static Optional<Expr> expOfSum(Expr e, Workspace workspace) {
    Optional<Expr> argument = argument(e, BuiltinFunction.EXP);
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    List<Monomial> terms = Polynomial.terms(argument.get(), workspace.order());
    List<Expr> factors = new ArrayList<>();
    for (Monomial term : terms) {
      boolean whole = term.coefficient().isWhole();
      Expr base =
          call(BuiltinFunction.EXP, (whole ? term.withCoefficient(Rational.ONE) : term).toExpr());
      boolean plain = !whole || term.coefficient().equals(Rational.ONE);
      factors.add(plain ? base : new Power(base, term.coefficient().toExpr()));
    }
    boolean changes = factors.size() > 1 || factors.get(0) instanceof Power;
    return changes ? Optional.of(Monomial.product(factors)) : Optional.empty();
  }

  /** σ(x), and σ′(x) as its derivative. */
  static Optional<Expr> sigmoidByDefinition(Expr e, Workspace workspace) {
    if (!(e instanceof BuiltinCall call)
        || call.function() != BuiltinFunction.SIGMOID
        || !call.requireShape().isScalar()) {
      return Optional.empty();
    }
    Expr x = call.arguments().get(0);
    Expr below = new Sum(List.of(Expr.number(1), call(BuiltinFunction.EXP, new Negative(x))));
    Expr value = new Quotient(Expr.number(1), below);
    return call.primes() == 0
        ? Optional.of(value)
        : PrimedCalls.asDerivative(value, x, call.primes());
  }

  static Optional<Expr> sigmoidReflected(Expr e, Workspace workspace) {
    return argument(e, BuiltinFunction.SIGMOID)
        .filter(x -> isNegative(x, workspace))
        .map(
            x ->
                new Sum(
                    List.of(
                        Expr.number(1),
                        new Negative(call(BuiltinFunction.SIGMOID, new Negative(x))))));
  }

  private static boolean isNegative(Expr x, Workspace workspace) {
    return Polynomial.of(Polynomial.terms(x, workspace.order()), workspace.order())
        .monomials()
        .stream()
        .limit(1)
        .anyMatch(first -> first.coefficient().signum() < 0);
  }

  static Optional<Expr> sigmoidDerivative(Expr e, Workspace workspace) {
    if (!(e instanceof BuiltinCall call)
        || call.function() != BuiltinFunction.SIGMOID
        || call.primes() != 1) {
      return Optional.empty();
    }
    Expr sigmoid = call(BuiltinFunction.SIGMOID, call.arguments().get(0));
    Expr other = new Sum(List.of(Expr.number(1), new Negative(sigmoid)));
    return Optional.of(
        sigmoid.requireShape().isScalar()
            ? Expr.product(sigmoid, other)
            : new Product(
                List.of(sigmoid, other), List.of(chainrule.formula.shape.ProductSign.ELEMENTWISE)));
  }

  /** tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ). */
  static Optional<Expr> tanhByDefinition(Expr e, Workspace workspace) {
    return argument(e, BuiltinFunction.TANH)
        .map(
            x -> {
              Expr up = call(BuiltinFunction.EXP, x);
              Expr down = call(BuiltinFunction.EXP, new Negative(x));
              return new Quotient(
                  new Sum(List.of(up, new Negative(down))), new Sum(List.of(up, down)));
            });
  }

  /** f′ of a function that has a formula. */
  static Optional<Expr> standardDerivative(Expr e, Workspace workspace) {
    if (!(e instanceof BuiltinCall call) || call.primes() != 1) {
      return Optional.empty();
    }
    Expr x = call.arguments().get(0);
    Expr f = call(call.function(), x);
    return switch (call.function()) {
      case EXP -> Optional.of(f);
      case LOG ->
          x.requireShape().isScalar()
              ? Optional.of(new Quotient(Expr.number(1), x))
              : Optional.empty();
      case TANH ->
          x.requireShape().isScalar()
              ? Optional.of(
                  new Sum(List.of(Expr.number(1), new Negative(new Power(f, Expr.number(2))))))
              : Optional.empty();
      case SIN -> Optional.of(call(BuiltinFunction.COS, x));
      case COS -> Optional.of(new Negative(call(BuiltinFunction.SIN, x)));
      default -> Optional.empty();
    };
  }

  static Optional<Expr> norm(Expr e, Workspace workspace) {
    return e instanceof BuiltinCall call && call.function() == BuiltinFunction.NORM_2
        ? Optional.of(new Power(square(call.arguments().get(0)), Rational.HALF.toExpr()))
        : Optional.empty();
  }

  /** ‖x‖₁ = Σ|x_i|. */
  static Optional<Expr> norm1(Expr e, Workspace workspace) {
    return e instanceof BuiltinCall call
            && call.function() == BuiltinFunction.NORM_1
            && !call.arguments().get(0).requireShape().isMatrix()
        ? Optional.of(sumOfAbsolutes(call.arguments().get(0)))
        : Optional.empty();
  }

  private static Expr sumOfAbsolutes(Expr x) {
    IndexVariable i = BoundLetters.fresh(Range.upTo(x.requireShape().length()));
    return SumRules.sum(
        i, call(BuiltinFunction.ABS, EntryRules.entry(x, List.of(new IndexRef(i)))));
  }

  private static Expr square(Expr x) {
    if (x.requireShape().isMatrix()) {
      IndexVariable i = BoundLetters.fresh(Range.upTo(x.requireShape().rows()));
      IndexVariable j = BoundLetters.fresh(Range.upTo(x.requireShape().columns()));
      Expr entry = EntryRules.entry(x, List.of(new IndexRef(i), new IndexRef(j)));
      return SumRules.sum(i, SumRules.sum(j, new Power(entry, Expr.number(2))));
    }
    return x.requireShape().isRow()
        ? Expr.product(x, new chainrule.formula.ast.Transpose(x))
        : Expr.product(new chainrule.formula.ast.Transpose(x), x);
  }
}
