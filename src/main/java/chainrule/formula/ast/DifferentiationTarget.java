package chainrule.formula.ast;

import java.util.Optional;

/** What one can differentiate in: a name, or an entry, a row or a column of one. */
public final class DifferentiationTarget {
  private DifferentiationTarget() {}

  /** The name that moves, or empty where nothing of the kind is there. */
  public static Optional<Symbol> symbol(Expr by) {
    if (by instanceof SymbolRef ref) {
      return Optional.of(ref.symbol());
    }
    if (by instanceof ElementAccess item) {
      return symbol(item.base());
    }
    return by instanceof Transpose transpose ? symbol(transpose.of()) : Optional.empty();
  }

  static void check(Expr by) {
    Symbol symbol = symbol(by).orElseThrow(() -> ShapeError.found(ShapeError.Kind.NO_TARGET, by));
    if (symbol instanceof DeclaredSymbol given && given.domain().isWhole()) {
      throw ShapeError.found(ShapeError.Kind.WHOLE_TARGET, by);
    }
  }
}
