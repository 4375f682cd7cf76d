package chainrule.formula.ast;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads a size off an expression. */
final class SizeReader {
  private SizeReader() {}

  static Optional<Size> of(Expr expression) {
    if (expression instanceof NumberLiteral num) {
      return whole(num.value()).map(k -> new Size(java.util.Map.of(), k));
    }
    if (expression instanceof SymbolRef ref) {
      return of(ref.symbol());
    }
    if (expression instanceof Negative negative) {
      return of(negative.of()).map(size -> size.times(-1));
    }
    if (expression instanceof Sum sum) {
      return sum(sum.terms());
    }
    return expression instanceof Product product ? product(product) : Optional.empty();
  }

  private static Optional<Size> of(Symbol symbol) {
    if (symbol instanceof DefinedSymbol let && let.parameters().isEmpty()) {
      return of(let.body());
    }
    boolean whole = symbol instanceof DeclaredSymbol given && given.domain().isWhole();
    return whole ? Optional.of(new Size(java.util.Map.of(symbol, 1), 0)) : Optional.empty();
  }

  private static Optional<Size> sum(List<Expr> terms) {
    Size total = new Size(java.util.Map.of(), 0);
    for (Expr term : terms) {
      Optional<Size> size = of(term);
      if (size.isEmpty()) {
        return size;
      }
      total = total.plus(size.get());
    }
    return Optional.of(total);
  }

  private static Optional<Size> product(Product product) {
    if (product.factors().size() != 2 || !(product.factors().get(0) instanceof NumberLiteral num)) {
      return Optional.empty();
    }
    return whole(num.value()).flatMap(k -> of(product.factors().get(1)).map(s -> s.times(k)));
  }

  private static Optional<Integer> whole(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().intValue() < 1000;
    return whole ? Optional.of(number.intValue()) : Optional.empty();
  }
}
