package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A number times powers of scalars times a chain of arrays that are multiplied in their order.
 *
 * @param coefficient the number
 * @param powers the exponents of the scalars; x and 1/x are kept apart until they are cancelled
 * @param chain the arrays; empty for a scalar
 */
record Monomial(Rational coefficient, TreeMap<Factor, Rational> powers, List<Expr> chain) {
  /**
   * A scalar, or the inverse of one.
   *
   * @param base the scalar
   * @param inverse whether it is divided by
   */
  record Factor(Expr base, boolean inverse) {}

  static Comparator<Factor> factors(ExprOrder order) {
    return Comparator.comparing(Factor::base, order).thenComparing(Factor::inverse);
  }

  static Monomial number(Rational coefficient, ExprOrder order) {
    return new Monomial(coefficient, new TreeMap<>(factors(order)), List.of());
  }

  static Monomial of(Expr atom, Rational exponent, ExprOrder order) {
    Monomial monomial = number(Rational.ONE, order);
    if (atom.requireShape().isScalar()) {
      boolean inverse = exponent.signum() < 0;
      monomial.powers.put(new Factor(atom, inverse), exponent.absolute());
      return monomial;
    }
    return new Monomial(Rational.ONE, monomial.powers, List.of(atom));
  }

  Monomial withCoefficient(Rational other) {
    return new Monomial(other, powers, chain);
  }

  /** The product; of two chains, that of the arrays. */
  Monomial times(Monomial other, ExprOrder order) {
    TreeMap<Factor, Rational> all = new TreeMap<>(powers);
    other.powers.forEach((factor, exponent) -> all.merge(factor, exponent, Rational::plus));
    Monomial scalars = new Monomial(coefficient.times(other.coefficient), all, List.of());
    List<Expr> elements = new ArrayList<>(chain);
    elements.addAll(other.chain);
    return scalars.withChain(elements, order);
  }

  /**
   * Splits a chain where it is one wide: a b^⊤ c is the scalar b^⊤ c times the array a. Of a scalar
   * and its transpose the first in order is taken.
   */
  Monomial withChain(List<Expr> elements, ExprOrder order) {
    List<Expr> kept = new ArrayList<>();
    TreeMap<Factor, Rational> all = new TreeMap<>(powers);
    int start = 0;
    for (int k = 1; k <= elements.size(); k++) {
      if (k == elements.size() || elements.get(k).requireShape().rows().isOne()) {
        List<Expr> segment = elements.subList(start, k);
        start = k;
        if (isScalar(segment)) {
          all.merge(new Factor(segment(segment, order), false), Rational.ONE, Rational::plus);
        } else {
          kept.addAll(segment);
        }
      }
    }
    return new Monomial(coefficient, all, kept);
  }

  private static boolean isScalar(List<Expr> segment) {
    return segment.get(0).requireShape().rows().isOne()
        && segment.get(segment.size() - 1).requireShape().columns().isOne();
  }

  private static Expr segment(List<Expr> elements, ExprOrder order) {
    List<Expr> reversed = Transposition.ofAll(elements, order);
    return product(order.all(elements, reversed) <= 0 ? elements : reversed);
  }

  /** A power, where every factor may be raised to it on its own. */
  Optional<Monomial> power(Rational exponent) {
    boolean possible = chain.isEmpty() && exponent.isWhole() && !coefficient.isZero();
    if (!possible || exponent.numerator().abs().bitLength() > 5) {
      return Optional.empty();
    }
    TreeMap<Factor, Rational> raised = new TreeMap<>(powers.comparator());
    boolean turned = exponent.signum() < 0;
    powers.forEach(
        (factor, own) ->
            raised.put(
                new Factor(factor.base, factor.inverse != turned), own.times(exponent.absolute())));
    int n = exponent.numerator().intValue();
    return Optional.of(
        n == 0
            ? new Monomial(Rational.ONE, new TreeMap<>(powers.comparator()), chain)
            : new Monomial(coefficient.power(n), raised, chain));
  }

  /** Whether both x and 1/x are factors. */
  boolean cancels() {
    return powers.keySet().stream()
        .anyMatch(factor -> factor.inverse && powers.containsKey(new Factor(factor.base, false)));
  }

  Monomial cancelled() {
    TreeMap<Factor, Rational> kept = new TreeMap<>(powers.comparator());
    powers.forEach(
        (factor, exponent) -> {
          Rational other =
              powers.getOrDefault(new Factor(factor.base, !factor.inverse), Rational.ZERO);
          Rational left = exponent.plus(other.negated());
          if (left.signum() > 0) {
            kept.put(factor, left);
          }
        });
    return new Monomial(coefficient, kept, chain);
  }

  /** What it has above the fraction bar. */
  Monomial numerator() {
    TreeMap<Factor, Rational> above = new TreeMap<>(powers);
    above.keySet().removeIf(Factor::inverse);
    return new Monomial(coefficient, above, chain);
  }

  /** What it has below the fraction bar, but for numbers. */
  Monomial denominator() {
    TreeMap<Factor, Rational> below = new TreeMap<>(powers.comparator());
    powers.forEach(
        (factor, exponent) -> {
          if (factor.inverse) {
            below.put(new Factor(factor.base, false), exponent);
          }
        });
    return new Monomial(Rational.ONE, below, List.of());
  }

  /** The factors in order: the number, the scalars, the arrays. */
  Expr toExpr() {
    List<Expr> factors = new ArrayList<>();
    if (!coefficient.absolute().equals(Rational.ONE) || (powers.isEmpty() && chain.isEmpty())) {
      factors.add(coefficient.absolute().toExpr());
    }
    powers.forEach((factor, exponent) -> factors.add(power(factor, exponent)));
    factors.addAll(chain);
    Expr product = product(factors);
    return coefficient.signum() < 0 ? new Negative(product) : product;
  }

  static Expr product(List<Expr> factors) {
    return factors.size() == 1
        ? factors.get(0)
        : new Product(
            List.copyOf(factors), Collections.nCopies(factors.size() - 1, ProductSign.JUXTAPOSED));
  }

  static Expr power(Factor factor, Rational exponent) {
    Rational signed = factor.inverse ? exponent.negated() : exponent;
    return signed.equals(Rational.ONE) ? factor.base : new Power(factor.base, number(signed));
  }

  private static Expr number(Rational exponent) {
    return exponent.signum() < 0 ? new Negative(exponent.absolute().toExpr()) : exponent.toExpr();
  }

  /** The same scalars and arrays, whatever the number is. */
  static Comparator<Monomial> parts(ExprOrder order) {
    Comparator<Factor> factors = factors(order);
    return (a, b) -> {
      int compared = a.powers.size() - b.powers.size();
      var left = a.powers.entrySet().iterator();
      var right = b.powers.entrySet().iterator();
      while (compared == 0 && left.hasNext()) {
        Map.Entry<Factor, Rational> x = left.next();
        Map.Entry<Factor, Rational> y = right.next();
        compared = factors.compare(x.getKey(), y.getKey());
        compared = compared == 0 ? x.getValue().plus(y.getValue().negated()).signum() : compared;
      }
      return compared == 0 ? order.all(a.chain, b.chain) : compared;
    };
  }
}
