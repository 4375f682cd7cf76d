package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The points at which some symbols of a claim have values that independent draws hardly have. */
final class SpecialPoints {
  private static final int MIXTURES = 2;
  private static final int COMMON_MIXTURES = 3;

  private final List<SamplePoint> points = new ArrayList<>();

  private SpecialPoints() {}

  /**
   * Those of some symbols.
   *
   * @param used the symbols, in the order of declaration
   * @param sizes which of them are sizes
   */
  static List<SamplePoint> of(List<DeclaredSymbol> used, Set<Symbol> sizes) {
    SpecialPoints special = new SpecialPoints();
    List<DeclaredSymbol> numbers = used.stream().filter(s -> !s.domain().isWhole()).toList();
    List<DeclaredSymbol> lengths = used.stream().filter(sizes::contains).toList();
    used.forEach(special::addValues);
    special.addPairs(numbers);
    special.addPairs(lengths);
    List<DeclaredSymbol> wholes = used.stream().filter(s -> s.domain().isWhole()).toList();
    if (wholes.size() > 1) {
      special.add(PointKind.LOWEST, wholes, 1);
      special.add(PointKind.HIGHEST, wholes, 1);
    }
    if (numbers.size() > 1) {
      special.add(PointKind.ZERO, numbers, 1);
      special.add(PointKind.ONE, numbers, 1);
      special.add(PointKind.LARGE, numbers, 1);
      special.add(PointKind.MINUS_LARGE, numbers, 1);
      special.add(PointKind.MIXED, numbers, COMMON_MIXTURES);
    }
    return special.points;
  }

  private void add(PointKind kind, List<DeclaredSymbol> symbols, int count) {
    for (int k = 0; k < count; k++) {
      points.add(new SamplePoint(kind, symbols, k));
    }
  }

  private void addValues(DeclaredSymbol symbol) {
    List<DeclaredSymbol> alone = List.of(symbol);
    kinds(symbol.domain()).forEach(kind -> add(kind, alone, 1));
    if (!symbol.shape().isScalar() && !symbol.domain().isWhole()) {
      add(PointKind.MIXED, alone, MIXTURES);
      add(PointKind.SPREAD, alone, 1);
      add(PointKind.EQUAL_ENTRIES, alone, 1);
    }
  }

  private static List<PointKind> kinds(Domain domain) {
    return switch (domain.kind()) {
      case REAL, NONZERO ->
          List.of(
              PointKind.ZERO,
              PointKind.ONE,
              PointKind.MINUS_ONE,
              PointKind.LARGE,
              PointKind.MINUS_LARGE);
      case POSITIVE -> List.of(PointKind.ZERO, PointKind.ONE, PointKind.LARGE);
      case WHOLE, EITHER -> List.of(PointKind.LOWEST, PointKind.HIGHEST);
      case INTERVAL, CLOSED_INTERVAL -> ends(domain);
      case BERNOULLI -> List.of(PointKind.ZERO, PointKind.ONE);
      case ARGUMENT -> List.of();
    };
  }

  private static List<PointKind> ends(Domain domain) {
    List<PointKind> kinds = new ArrayList<>(List.of(PointKind.LOWEST, PointKind.HIGHEST));
    if (isInside(domain, 0)) {
      kinds.add(PointKind.ZERO);
    }
    if (isInside(domain, 1)) {
      kinds.add(PointKind.ONE);
    }
    return kinds;
  }

  private static boolean isInside(Domain domain, int number) {
    return !(domain.low() instanceof NumberLiteral low && low.value().intValue() >= number)
        && !(domain.high() instanceof NumberLiteral high && high.value().doubleValue() <= number);
  }

  /** Two symbols of one shape and one domain, and any two sizes. */
  private void addPairs(List<DeclaredSymbol> symbols) {
    for (int a = 0; a < symbols.size(); a++) {
      for (int b = a + 1; b < symbols.size(); b++) {
        if (areAlike(symbols.get(a), symbols.get(b))) {
          add(PointKind.EQUAL, List.of(symbols.get(a), symbols.get(b)), 1);
        }
      }
    }
  }

  private static boolean areAlike(DeclaredSymbol a, DeclaredSymbol b) {
    return (a.domain().isWhole() && b.domain().isWhole())
        || (a.shape().equals(b.shape())
            && a.domain().kind() == b.domain().kind()
            && Printer.latex(a.domain().low()).equals(Printer.latex(b.domain().low()))
            && Printer.latex(a.domain().high()).equals(Printer.latex(b.domain().high())));
  }
}
