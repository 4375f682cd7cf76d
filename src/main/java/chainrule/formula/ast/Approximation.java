package chainrule.formula.ast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How close the sides of a ≈ b are claimed to be: half a unit of the last digit that was written.
 *
 * <pre>
 *   a ≈ 0.73       |a − 0.73| ≤ 0.005
 *   a ≈ 7.3·10^k   |a − 7.3·10^k| ≤ 0.05·10^k
 * </pre>
 */
public final class Approximation {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Approximation() {}

  /** |a − b|. */
  public static Expr distance(Expr left, Expr right) {
    Expr difference = new Sum(List.of(left, new Negative(right)));
    return new BuiltinCall(BuiltinFunction.ABS, 0, List.of(difference));
  }

  /** What is allowed; the right side decides where both are numbers; empty where neither is one. */
  public static Optional<Expr> margin(Expr left, Expr right) {
    return margin(right).or(() -> margin(left));
  }

  private static Optional<Expr> margin(Expr side) {
    if (side instanceof NumberLiteral number) {
      return Optional.of(new NumberLiteral(number.value().ulp().multiply(HALF)));
    }
    if (side instanceof Negative negative) {
      return margin(negative.of());
    }
    boolean scaled =
        side instanceof Product product
            && product.factors().size() == 2
            && product.factors().get(0) instanceof NumberLiteral
            && isPowerOfTen(product.factors().get(1));
    return scaled
        ? margin(side.children().get(0)).map(unit -> Expr.product(unit, side.children().get(1)))
        : Optional.empty();
  }

  private static boolean isPowerOfTen(Expr factor) {
    return factor instanceof Power power
        && power.base() instanceof NumberLiteral base
        && base.value().compareTo(BigDecimal.TEN) == 0;
  }
}
