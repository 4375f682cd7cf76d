package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import java.util.List;
import java.util.Set;

/**
 * Names one of the points at which claims are tried.
 *
 * @param kind what is chosen there
 * @param symbols for which symbols; none for an ordinary one
 * @param number which of several
 * @param chosen entries that have values of their own; none but at a {@link PointKind#BOUNDARY}
 */
public record SamplePoint(
    PointKind kind, List<DeclaredSymbol> symbols, int number, List<ChosenEntry> chosen) {
  private static final double LARGEST_THAT_TELLS = 20;

  private static final Set<PointKind> EXTREME =
      Set.of(PointKind.LARGE, PointKind.MINUS_LARGE, PointKind.MIXED, PointKind.SPREAD);

  /** Copies the symbols. */
  public SamplePoint {
    symbols = List.copyOf(symbols);
    chosen = List.copyOf(chosen);
  }

  /** One without chosen entries. */
  SamplePoint(PointKind kind, List<DeclaredSymbol> symbols, int number) {
    this(kind, symbols, number, List.of());
  }

  /** A round point with other values for some entries. */
  static SamplePoint boundary(int number, List<ChosenEntry> chosen) {
    List<DeclaredSymbol> symbols = chosen.stream().map(ChosenEntry::symbol).distinct().toList();
    return new SamplePoint(PointKind.BOUNDARY, symbols, number, chosen);
  }

  static SamplePoint ordinary(int number) {
    return new SamplePoint(PointKind.ORDINARY, List.of(), number);
  }

  static SamplePoint round(int number) {
    return new SamplePoint(PointKind.ROUND, List.of(), number);
  }

  /** How an entry of a symbol is drawn there. */
  EntryStyle style(DeclaredSymbol symbol, int entry) {
    if (kind == PointKind.ROUND) {
      return EntryStyles.of(kind, entry);
    }
    if (!symbols.contains(symbol)) {
      return EntryStyles.ORDINARY;
    }
    boolean alone = symbols.size() == 1 || symbol.shape().isScalar();
    return alone ? EntryStyles.of(kind, entry) : EntryStyles.ofArraysTogether(kind, entry);
  }

  /** Whether all entries of a symbol are equal there. */
  boolean hasEqualEntries(DeclaredSymbol symbol) {
    return kind == PointKind.EQUAL_ENTRIES && symbols.contains(symbol);
  }

  /** Whether a symbol is to be equal to the first of the symbols. */
  boolean repeats(DeclaredSymbol symbol) {
    return kind == PointKind.EQUAL && symbols.indexOf(symbol) > 0;
  }

  /**
   * Whether functions may come so close to a bound there that no digits tell them from it: the
   * arguments of σ and tanh are large.
   */
  boolean isExtreme() {
    if (kind == PointKind.BOUNDARY) {
      return chosen.stream().anyMatch(c -> Math.abs(c.value()) > LARGEST_THAT_TELLS);
    }
    return EXTREME.contains(kind) && symbols.stream().anyMatch(s -> !s.domain().isWhole());
  }

  /** Decides what is drawn. */
  long seed() {
    long seed = number * 2L + (kind == PointKind.ROUND ? 1 : 0);
    for (DeclaredSymbol symbol : symbols) {
      seed = 31 * (seed + kind.name().hashCode()) + symbol.name().hashCode();
    }
    return seed;
  }
}
