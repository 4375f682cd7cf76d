package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import java.util.List;
import java.util.Optional;

/**
 * Names one of the points at which claims are tried.
 *
 * @param kind what is chosen there
 * @param symbols for which symbols; none for an ordinary one
 * @param number which of several
 * @param chosen entries that have values of their own; see {@link PointKind#isChosen}
 * @param origin the point whose entries are changed; empty where none are
 */
public record SamplePoint(
    PointKind kind,
    List<DeclaredSymbol> symbols,
    int number,
    List<ChosenEntry> chosen,
    Optional<SamplePoint> origin) {
  /** Copies the symbols. */
  public SamplePoint {
    symbols = List.copyOf(symbols);
    chosen = List.copyOf(chosen);
  }

  /** One without chosen entries. */
  SamplePoint(PointKind kind, List<DeclaredSymbol> symbols, int number) {
    this(kind, symbols, number, List.of(), Optional.empty());
  }

  /** A point with other values for some entries. */
  static SamplePoint chosen(PointKind kind, SamplePoint origin, List<ChosenEntry> chosen) {
    List<DeclaredSymbol> symbols = chosen.stream().map(ChosenEntry::symbol).distinct().toList();
    return new SamplePoint(kind, symbols, origin.number(), chosen, Optional.of(origin));
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
    if (kind == PointKind.WHOLE_VALUE) {
      return chosen.stream()
          .<EntryStyle>map(value -> new FixedEntries(value.value()))
          .findFirst()
          .orElse(EntryStyles.ORDINARY);
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

  /** A symbol that is to be equal to this one; it is drawn where both can be. */
  Optional<DeclaredSymbol> repeating(DeclaredSymbol symbol) {
    return symbols.indexOf(symbol) == 0
        ? symbols.stream().filter(this::repeats).findFirst()
        : Optional.empty();
  }

  /** Whether a claim must be right there whatever else it is: it is drawn from what is declared. */
  boolean isOrdinary() {
    return kind == PointKind.ORDINARY || kind == PointKind.PREMISE;
  }

  /** Whether it is one of so many that nothing is remembered of it. */
  boolean isOneOfMany() {
    return kind == PointKind.WHOLE_VALUE;
  }

  /** Whether an entry is to have more digits than a double. */
  boolean isMeeting() {
    return kind == PointKind.CROSSING || kind == PointKind.TOUCHING || kind == PointKind.LEAST;
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
