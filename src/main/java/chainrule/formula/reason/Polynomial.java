package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sum of monomials, like terms taken together. */
final class Polynomial {
  private static final int LARGEST_POWER = 4;

  private final TreeMap<Monomial, Rational> terms;

  private Polynomial(ExprOrder order) {
    this.terms = new TreeMap<>(Monomial.parts(order));
  }

  static Polynomial of(List<Monomial> monomials, ExprOrder order) {
    Polynomial sum = new Polynomial(order);
    monomials.forEach(
        monomial -> sum.terms.merge(monomial, monomial.coefficient(), Rational::plus));
    sum.terms.values().removeIf(Rational::isZero);
    return sum;
  }

  /** Reads a canonical expression: the terms of a sum, each as a monomial. */
  static List<Monomial> terms(Expr e, ExprOrder order) {
    if (e instanceof Sum sum) {
      return sum.terms().stream().flatMap(term -> terms(term, order).stream()).toList();
    }
    if (e instanceof Negative negative) {
      return terms(negative.of(), order).stream()
          .map(m -> m.withCoefficient(m.coefficient().negated()))
          .toList();
    }
    return List.of(monomial(e, order));
  }

  /** Reads a canonical expression as one monomial; a sum is a factor like any other. */
  static Monomial monomial(Expr e, ExprOrder order) {
    Optional<Rational> number = number(e);
    if (number.isPresent()) {
      return Monomial.number(number.get(), order);
    }
    if (e instanceof Negative negative) {
      Monomial positive = monomial(negative.of(), order);
      return positive.withCoefficient(positive.coefficient().negated());
    }
    if (e instanceof Product product && isOfScalarsAndArrays(product)) {
      Monomial all = Monomial.number(Rational.ONE, order);
      for (Expr factor : product.factors()) {
        all = all.times(monomial(factor, order), order);
      }
      return all;
    }
    return atom(e, order);
  }

  private static Monomial atom(Expr e, ExprOrder order) {
    if (e instanceof Power power && e.requireShape().isScalar()) {
      Optional<Rational> exponent = number(power.exponent());
      if (exponent.isPresent()) {
        return Monomial.of(power.base(), exponent.get(), order);
      }
    }
    if (e instanceof Sum sum) {
      Rational content = content(sum, order);
      return Monomial.of(divided(sum, content, order), Rational.ONE, order)
          .withCoefficient(content);
    }
    return Monomial.of(e, Rational.ONE, order);
  }

  /** What a sum is divided by where it is a factor: its first sign, and a number that all share. */
  private static Rational content(Sum sum, ExprOrder order) {
    List<Monomial> terms = of(terms(sum, order), order).monomials();
    Rational first = terms.get(0).coefficient();
    boolean shared =
        terms.stream().allMatch(t -> t.coefficient().absolute().equals(first.absolute()));
    return shared ? first : Rational.of(first.signum());
  }

  private static Expr divided(Sum sum, Rational content, ExprOrder order) {
    return content.equals(Rational.ONE)
        ? sum
        : of(scaled(terms(sum, order), content.inverse()), order).toExpr();
  }

  static List<Monomial> scaled(List<Monomial> terms, Rational number) {
    return terms.stream().map(m -> m.withCoefficient(m.coefficient().times(number))).toList();
  }

  static boolean isOfScalarsAndArrays(Product product) {
    return product.signs().stream().allMatch(sign -> sign == ProductSign.JUXTAPOSED);
  }

  /** The number that an expression spells: 2, −1, 1/2. */
  static Optional<Rational> number(Expr e) {
    if (e instanceof NumberLiteral literal) {
      return Optional.of(Rational.of(literal.value()));
    }
    if (e instanceof Negative negative) {
      return number(negative.of()).map(Rational::negated);
    }
    return e instanceof Quotient quotient
            && quotient.numerator() instanceof NumberLiteral top
            && quotient.denominator() instanceof NumberLiteral bottom
            && bottom.value().signum() != 0
        ? Optional.of(Rational.of(top.value()).times(Rational.of(bottom.value()).inverse()))
        : Optional.empty();
  }

  /** Its terms with their numbers, in order. */
  List<Monomial> monomials() {
    List<Monomial> all = new ArrayList<>();
    for (Map.Entry<Monomial, Rational> term : terms.entrySet()) {
      all.add(term.getKey().withCoefficient(term.getValue()));
    }
    return all;
  }

  Expr toExpr() {
    List<Expr> parts = monomials().stream().map(Monomial::toExpr).toList();
    return parts.isEmpty() ? Expr.number(0) : parts.size() == 1 ? parts.get(0) : new Sum(parts);
  }

  /** How often a sum may be multiplied with itself when it is multiplied out. */
  static boolean isSmall(Rational exponent) {
    return exponent.isWhole() && exponent.numerator().intValue() <= LARGEST_POWER;
  }
}
