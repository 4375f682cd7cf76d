package chainrule.formula.resolve;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.shape.ProductSign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** A term as people write it: x for 1x¹, 1 for x⁰, 3 for 2 + 1. */
final class Simplified {
  private static final Expr ONE = Expr.number(1);

  private Simplified() {}

  static Expr of(Expr tree) {
    Expr same = tree.mapChildren(Simplified::of);
    if (same instanceof Power power) {
      return power(power);
    }
    if (same instanceof Product product) {
      return product(product);
    }
    if (same instanceof Negative negative && negative.of() instanceof NumberLiteral number) {
      return new NumberLiteral(number.value().negate());
    }
    return same instanceof Sum sum && allNumbers(sum.terms())
        ? folded(sum.terms(), BigDecimal::add)
        : same;
  }

  private static Expr power(Power power) {
    if (power.exponent().equals(ONE)) {
      return power.base();
    }
    return power.exponent().equals(Expr.number(0)) ? ONE : power;
  }

  private static Expr product(Product product) {
    if (allNumbers(product.factors())) {
      return folded(product.factors(), BigDecimal::multiply);
    }
    List<Expr> factors = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    for (int k = 0; k < product.factors().size(); k++) {
      if (!product.factors().get(k).equals(ONE)) {
        if (!factors.isEmpty()) {
          signs.add(product.signs().get(k - 1));
        }
        factors.add(product.factors().get(k));
      }
    }
    return factors.size() == 1 ? factors.get(0) : new Product(factors, signs);
  }

  private static boolean allNumbers(List<Expr> parts) {
    return parts.stream().allMatch(NumberLiteral.class::isInstance);
  }

  private static Expr folded(List<Expr> numbers, BinaryOperator<BigDecimal> by) {
    return new NumberLiteral(
        numbers.stream().map(n -> ((NumberLiteral) n).value()).reduce(by).orElseThrow());
  }
}
