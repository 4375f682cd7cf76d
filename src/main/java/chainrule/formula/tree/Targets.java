package chainrule.formula.tree;

import java.util.Optional;

/** What one can differentiate in: a name, or an entry, a row or a column of one. */
public final class Targets {
  private Targets() {}

  /** The name that moves, or empty where nothing of the kind is there. */
  public static Optional<Symbol> symbol(Expr by) {
    if (by instanceof Ref ref) {
      return Optional.of(ref.symbol());
    }
    if (by instanceof Item item) {
      return symbol(item.base());
    }
    return by instanceof Transpose transpose ? symbol(transpose.of()) : Optional.empty();
  }

  static void check(Expr by) {
    Symbol symbol =
        symbol(by)
            .orElseThrow(
                () ->
                    new Meaningless(
                        "one cannot differentiate in "
                            + Printer.inWords(by)
                            + "; it is neither a name nor a part of one"));
    if (symbol instanceof Given given && given.domain().isWhole()) {
      throw new Meaningless(
          Printer.inWords(by) + " is a whole number; one cannot differentiate in it");
    }
  }
}
