package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import chainrule.formula.shape.ProductAssociation;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What needs no reason: signs, order, nesting, names of bound letters, transposes, like terms.
 * Multiplying out and cancelling do, so they are done only where the rules allow them.
 */
final class Simplifier {
  private static final int MOST_TERMS = 200;

  private final ExprOrder order;
  private final BoundLetters letters;
  private final RuleSet rules;

  Simplifier(ExprOrder order, BoundLetters letters, RuleSet rules) {
    this.order = order;
    this.letters = letters;
    this.rules = rules;
  }

  /** The same node in canonical form; its children are. */
  Expr of(Expr e) {
    if (e instanceof Sum sum) {
      return sum(sum.terms());
    }
    if (e instanceof Negative) {
      return sum(List.of(e));
    }
    if (e instanceof Product product) {
      return ProductAssociation.of(product.factors(), product.signs(), this::multiply).orElse(e);
    }
    if (e instanceof Quotient quotient && quotient.denominator().requireShape().isScalar()) {
      return power(quotient.denominator(), Rational.of(-1))
          .map(inverse -> product(List.of(quotient.numerator(), inverse)))
          .orElse(e);
    }
    if (e instanceof Power power) {
      return Polynomial.number(power.exponent())
          .flatMap(exponent -> power(power.base(), exponent))
          .orElse(e);
    }
    return special(e);
  }

  private Expr special(Expr e) {
    if (e instanceof Transpose transpose) {
      return Transposition.of(transpose.of(), order);
    }
    if (e instanceof BuiltinCall call) {
      return call(call);
    }
    if (e instanceof Indicator indicator) {
      return indicator(indicator.condition());
    }
    if (e instanceof BigOperator big) {
      return letters.renamed(big);
    }
    return e instanceof Derivative derivative ? derivative(derivative) : e;
  }

  private Expr sum(List<Expr> terms) {
    return Polynomial.of(
            terms.stream().flatMap(term -> Polynomial.terms(term, order).stream()).toList(), order)
        .toExpr();
  }

  private Optional<Expr> multiply(Expr a, ProductSign sign, Expr b) {
    Shape left = a.requireShape();
    Shape right = b.requireShape();
    if (ShapeAlgebra.product(left, sign, right).isEmpty()) {
      return Optional.empty();
    }
    boolean scalar = left.isScalar() || right.isScalar();
    boolean entrywise = sign == ProductSign.ELEMENTWISE || sign == ProductSign.STAR;
    if (!scalar && entrywise && left.equals(right)) {
      return Optional.of(entrywise(a, b));
    }
    if (!scalar && sign == ProductSign.DOT && left.equals(right) && !left.isMatrix()) {
      return Optional.of(
          left.isRow()
              ? product(List.of(a, Transposition.of(b, order)))
              : product(List.of(Transposition.of(a, order), b)));
    }
    return Optional.of(product(List.of(a, b)));
  }

  /** Numbers are taken out of a product entry by entry, and its factors are in order. */
  private Expr entrywise(Expr a, Expr b) {
    List<Expr> factors = new ArrayList<>();
    Monomial numbers = Monomial.number(Rational.ONE, order);
    for (Expr factor : List.of(a, b)) {
      Monomial m = Polynomial.monomial(factor, order);
      numbers = numbers.times(new Monomial(m.coefficient(), m.powers(), List.of()), order);
      Expr array =
          new Monomial(Rational.ONE, Monomial.number(Rational.ONE, order).powers(), m.chain())
              .toExpr();
      factors.addAll(isEntrywise(array) ? array.children() : List.of(array));
    }
    factors.sort(order);
    Expr product =
        new Product(
            factors, java.util.Collections.nCopies(factors.size() - 1, ProductSign.ELEMENTWISE));
    return expr(numbers.times(Monomial.of(product, Rational.ONE, order), order));
  }

  static boolean isEntrywise(Expr e) {
    return e instanceof Product product
        && product.signs().stream().allMatch(sign -> sign == ProductSign.ELEMENTWISE);
  }

  private Expr product(List<Expr> factors) {
    Monomial product = Monomial.number(Rational.ONE, order);
    for (Expr factor : factors) {
      product = product.times(Polynomial.monomial(factor, order), order);
    }
    return expr(product);
  }

  private Optional<Expr> power(Expr base, Rational exponent) {
    if (!base.requireShape().isScalar()) {
      return exponent.equals(Rational.ONE) ? Optional.of(base) : Optional.empty();
    }
    return Polynomial.monomial(base, order)
        .power(exponent)
        .map(this::expr)
        .or(() -> Optional.of(Monomial.of(base, exponent, order).toExpr()));
  }

  private Expr expr(Monomial product) {
    if (product.coefficient().isZero()) {
      return Expr.number(0);
    }
    Monomial cancelled =
        product.cancels() && rules.use(RuleName.CANCEL) ? product.cancelled() : product;
    List<Monomial> parts = new ArrayList<>(List.of(cancelled));
    boolean alone = cancelled.powers().size() + cancelled.chain().size() == 1;
    for (int k = 0; k < parts.size() && parts.size() < MOST_TERMS; k++) {
      Optional<List<Monomial>> out = DistributiveLaw.of(parts.get(k), order);
      if (out.isPresent() && (alone || rules.use(RuleName.MULTIPLY_OUT))) {
        parts.remove(k--);
        parts.addAll(out.get());
      }
    }
    return parts.size() == 1
        ? parts.get(0).toExpr()
        : Polynomial.of(parts.stream().map(this::cancelled).toList(), order).toExpr();
  }

  private Monomial cancelled(Monomial part) {
    return part.cancels() && rules.use(RuleName.CANCEL) ? part.cancelled() : part;
  }

  private Expr call(BuiltinCall call) {
    Expr first = call.arguments().get(0);
    return switch (call.function()) {
      case LN -> new BuiltinCall(BuiltinFunction.LOG, call.primes(), call.arguments());
      case SQRT ->
          call.primes() == 0 && first.requireShape().isScalar()
              ? power(first, Rational.HALF).orElse(call)
              : call;
      case INNER -> multiply(first, ProductSign.DOT, call.arguments().get(1)).orElse(call);
      default -> call;
    };
  }

  private Expr indicator(Condition condition) {
    List<Expr> factors = new ArrayList<>();
    for (Condition.Comparison c : condition.comparisons()) {
      boolean negated = c.order() == Condition.Order.NOT_EQUAL;
      Expr equal = negated ? equal(c.left(), c.right()) : one(c);
      factors.add(negated ? sum(List.of(Expr.number(1), new Negative(equal))) : equal);
    }
    return factors.isEmpty() ? Expr.number(1) : product(factors);
  }

  private Expr one(Condition.Comparison c) {
    return c.order() == Condition.Order.EQUAL
        ? equal(c.left(), c.right())
        : new Indicator(new Condition(List.of(c)));
  }

  private Expr equal(Expr a, Expr b) {
    int compared = order.compare(a, b);
    Optional<Rational> left = Polynomial.number(a);
    if (compared == 0 || (left.isPresent() && Polynomial.number(b).isPresent())) {
      return Expr.number(left.equals(Polynomial.number(b)) ? 1 : 0);
    }
    return Indicators.equal(compared < 0 ? a : b, compared < 0 ? b : a);
  }

  private static Expr derivative(Derivative d) {
    boolean turned =
        d.layout() == Derivative.Layout.DENOMINATOR
            && !d.of().requireShape().isScalar()
            && !d.by().requireShape().isScalar();
    boolean inRow = d.by() instanceof Transpose;
    Expr by = inRow ? ((Transpose) d.by()).of() : d.by();
    Expr plain = EntryRules.derivative(d.of(), by);
    return turned || (inRow && d.of().requireShape().isScalar()) ? new Transpose(plain) : plain;
  }
}
