package chainrule.formula.ast;

import chainrule.formula.shape.Size;
import chainrule.formula.shape.SizeVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes as expressions: K + 1, 2m + 1. */
public final class SizeExpression {
  private static final int LARGEST = 1000;

  private SizeExpression() {}

  /** The expression that spells a size. */
  public static Expr of(Size size) {
    List<Expr> parts = new ArrayList<>();
    size.sortedTerms().forEach(term -> parts.add(of(term)));
    if (size.constant() != 0 || parts.isEmpty()) {
      parts.add(Expr.number(size.constant()));
    }
    return parts.size() == 1 ? parts.get(0) : new Sum(parts);
  }

  private static Expr of(Map.Entry<SizeVariable, Integer> term) {
    Expr variable = new SymbolRef((DeclaredSymbol) term.getKey());
    return term.getValue() == 1 ? variable : Expr.product(Expr.number(term.getValue()), variable);
  }

  /** The size that an expression such as K + 1 spells, if it spells one. */
  public static Optional<Size> read(Expr expression) {
    if (expression instanceof NumberLiteral literal) {
      return whole(literal.value()).map(Size::of);
    }
    if (expression instanceof SymbolRef ref) {
      return read(ref.symbol());
    }
    if (expression instanceof Negative negative) {
      return read(negative.of()).map(size -> size.times(-1));
    }
    if (expression instanceof Sum sum) {
      return sum(sum.terms());
    }
    return expression instanceof Product product ? multiple(product) : Optional.empty();
  }

  private static Optional<Size> read(Symbol symbol) {
    if (symbol instanceof DefinedSymbol let) {
      return let.parameters().isEmpty() ? read(let.body()) : Optional.empty();
    }
    DeclaredSymbol declared = (DeclaredSymbol) symbol;
    return declared.domain().isWhole() ? Optional.of(Size.of(declared)) : Optional.empty();
  }

  private static Optional<Size> sum(List<Expr> terms) {
    Optional<Size> total = Optional.of(Size.of(0));
    for (Expr term : terms) {
      total = total.flatMap(sum -> read(term).map(sum::plus));
    }
    return total;
  }

  private static Optional<Size> multiple(Product product) {
    if (product.factors().size() != 2
        || !(product.factors().get(0) instanceof NumberLiteral literal)) {
      return Optional.empty();
    }
    return whole(literal.value())
        .flatMap(k -> read(product.factors().get(1)).map(size -> size.times(k)));
  }

  private static Optional<Integer> whole(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().intValue() < LARGEST;
    return whole ? Optional.of(number.intValue()) : Optional.empty();
  }
}
