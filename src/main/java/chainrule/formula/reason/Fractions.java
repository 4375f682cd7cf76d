package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import java.util.ArrayList;
import java.util.List;

/** a/bⁿ is a b⁻ⁿ before b is looked at, so that a power below is not multiplied out. */
final class Fractions {
  private Fractions() {}

  static Expr flat(Expr e) {
    boolean number = Polynomial.number(e).isPresent();
    return !number
            && e instanceof Quotient quotient
            && quotient.denominator().requireShape().isScalar()
        ? Expr.product(quotient.numerator(), inverse(quotient.denominator()))
        : e;
  }

  private static Expr inverse(Expr e) {
    if (e instanceof Power power && Polynomial.number(power.exponent()).isPresent()) {
      return new Power(power.base(), new Negative(power.exponent()));
    }
    boolean scalars =
        e instanceof Product product
            && product.factors().stream().allMatch(f -> f.requireShape().isScalar());
    if (scalars) {
      List<Expr> inverses = new ArrayList<>();
      e.children().forEach(factor -> inverses.add(inverse(factor)));
      return Monomial.product(inverses);
    }
    return new Power(e, new Negative(Expr.number(1)));
  }
}
