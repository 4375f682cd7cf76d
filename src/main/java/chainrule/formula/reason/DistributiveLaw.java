package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** a (b + c) = ab + ac, of scalars and of arrays. */
final class DistributiveLaw {
  private DistributiveLaw() {}

  /** The terms, once one sum is multiplied out; empty where no factor is a sum. */
  static Optional<List<Monomial>> of(Monomial product, ExprOrder order) {
    for (var entry : product.powers().entrySet()) {
      boolean plain = !entry.getKey().inverse() && Polynomial.isSmall(entry.getValue());
      if (plain && entry.getKey().base() instanceof Sum sum) {
        return Optional.of(scalars(product, entry.getKey(), sum, order));
      }
    }
    for (var entry : product.powers().entrySet()) {
      boolean plain = !entry.getKey().inverse() && Polynomial.isSmall(entry.getValue());
      if (plain && entry.getKey().base() instanceof Product segment) {
        Optional<Sum> sum = sumOf(segment);
        if (sum.isPresent()) {
          Sum terms = segmentTerms(segment, sum.get(), order);
          return Optional.of(scalars(product, entry.getKey(), terms, order));
        }
      }
    }
    for (int k = 0; k < product.chain().size(); k++) {
      if (product.chain().get(k) instanceof Sum sum && isUniform(sum)) {
        return Optional.of(arrays(product, k, sum, order));
      }
    }
    return Optional.empty();
  }

  private static List<Monomial> scalars(
      Monomial product, Monomial.Factor factor, Sum sum, ExprOrder order) {
    TreeMap<Monomial.Factor, Rational> rest = new TreeMap<>(product.powers());
    Rational left = rest.get(factor).plus(Rational.of(-1));
    if (left.isZero()) {
      rest.remove(factor);
    } else {
      rest.put(factor, left);
    }
    Monomial others = new Monomial(product.coefficient(), rest, product.chain());
    return Polynomial.terms(sum, order).stream().map(term -> term.times(others, order)).toList();
  }

  private static Optional<Sum> sumOf(Product segment) {
    return segment.factors().stream()
        .filter(factor -> factor instanceof Sum sum && isUniform(sum))
        .map(Sum.class::cast)
        .findFirst();
  }

  private static Sum segmentTerms(Product segment, Sum sum, ExprOrder order) {
    int place = segment.factors().indexOf(sum);
    Monomial chain =
        new Monomial(
            Rational.ONE, Monomial.number(Rational.ONE, order).powers(), segment.factors());
    return new Sum(arrays(chain, place, sum, order).stream().map(Monomial::toExpr).toList());
  }

  private static List<Monomial> arrays(Monomial product, int place, Sum sum, ExprOrder order) {
    List<Monomial> terms = new ArrayList<>();
    for (Monomial term : Polynomial.terms(sum, order)) {
      List<Expr> chain = new ArrayList<>(product.chain().subList(0, place));
      chain.addAll(term.chain());
      chain.addAll(product.chain().subList(place + 1, product.chain().size()));
      Monomial scalars =
          new Monomial(product.coefficient(), product.powers(), List.of())
              .times(new Monomial(term.coefficient(), term.powers(), List.of()), order);
      terms.add(scalars.withChain(chain, order));
    }
    return terms;
  }

  /** Whether no number is added to each entry of an array. */
  static boolean isUniform(Sum sum) {
    Shape shape = sum.requireShape();
    return sum.terms().stream().allMatch(term -> term.requireShape().equals(shape));
  }
}
