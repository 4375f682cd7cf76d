package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.shape.Shape;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws a point, one symbol after the other, for each may depend on those before it. Sizes differ
 * from each other where they can.
 *
 * @param sizes which symbols are sizes
 * @param place what is chosen
 */
record PointDraw(SampleSpace space, Set<Symbol> sizes, SamplePoint place, Random random) {
  private static final int MOST_ENTRIES = 100_000;
  private static final int SIZE_TRIES = 40;

  Point point() {
    Point point = Point.EMPTY;
    for (DeclaredSymbol symbol : space.symbols()) {
      point = point.with(symbol, value(symbol, point));
    }
    return point;
  }

  private DoubleArray value(DeclaredSymbol symbol, Point before) {
    Evaluator evaluator = at(before);
    Shape shape = symbol.shape();
    int rows = evaluator.size(shape.rows());
    int columns = evaluator.size(shape.columns());
    long entries = (long) rows * columns;
    if (entries > MOST_ENTRIES) {
      throw BudgetExceededException.entries(symbol.name(), entries, MOST_ENTRIES);
    }
    if (sizes.contains(symbol)) {
      return DoubleArray.of(size(symbol, before, evaluator));
    }
    if (place.repeats(symbol)) {
      return (DoubleArray) before.get(place.symbols().get(0));
    }
    double[] numbers = new double[(int) entries];
    for (int k = 0; k < numbers.length; k++) {
      boolean again = k > 0 && place.hasEqualEntries(symbol);
      numbers[k] = again ? numbers[0] : number(symbol, k, evaluator);
    }
    return new DoubleArray(rows, columns, numbers);
  }

  static Evaluator at(Point point) {
    return new Evaluator(point, NumberKind.DOUBLES, new Budget());
  }

  private double size(DeclaredSymbol symbol, Point before, Evaluator evaluator) {
    int low = evaluator.index(symbol.domain().low());
    int high = Math.max(low, evaluator.index(symbol.domain().high()));
    if (place.repeats(symbol)) {
      return new FixedEntries(before.number(place.symbols().get(0))).size(low, high, random);
    }
    Optional<Domain> repeating =
        place.repeating(symbol).map(DeclaredSymbol::domain).filter(d -> isKnown(d, before));
    if (repeating.isPresent()) {
      low = Math.max(low, evaluator.index(repeating.get().low()));
      high = Math.max(low, Math.min(high, evaluator.index(repeating.get().high())));
    }
    EntryStyle style = place.style(symbol, 0);
    low = SizeSymbols.isLength(symbol, space) ? style.leastLength(low, high) : low;
    double size = style.size(low, high, random);
    for (int k = 0; k < SIZE_TRIES && isTaken(size, before); k++) {
      size = style.nextSize(size, low, high, random);
    }
    return size;
  }

  /** Whether its ends are made of what has been drawn. */
  private static boolean isKnown(Domain domain, Point before) {
    return Stream.of(domain.low(), domain.high())
        .flatMap(end -> ExprQueries.symbols(end).stream())
        .flatMap(symbol -> symbol.ingredients().stream())
        .filter(DeclaredSymbol.class::isInstance)
        .allMatch(before.values()::containsKey);
  }

  private boolean isTaken(double size, Point before) {
    return before.values().keySet().stream()
        .anyMatch(symbol -> sizes.contains(symbol) && before.number(symbol) == size);
  }

  private double number(DeclaredSymbol symbol, int entry, Evaluator evaluator) {
    Domain domain = symbol.domain();
    EntryStyle style = place.style(symbol, entry);
    return switch (domain.kind()) {
      case WHOLE -> whole(style, evaluator.index(domain.low()), evaluator.index(domain.high()));
      case EITHER -> end(whole(style, 0, 1) == 0 ? domain.low() : domain.high(), evaluator);
      case BERNOULLI -> style.bit(end(domain.high(), evaluator), random);
      case INTERVAL ->
          style.between(end(domain.low(), evaluator), end(domain.high(), evaluator), random);
      case CLOSED_INTERVAL ->
          style.within(end(domain.low(), evaluator), end(domain.high(), evaluator), random);
      case POSITIVE -> style.positive(random);
      case NONZERO -> style.nonzero(random);
      default -> style.real(random);
    };
  }

  /** NaN where there is none. */
  private double whole(EntryStyle style, int low, int high) {
    return high < low ? Double.NaN : style.whole(low, high, random);
  }

  private static double end(Expr expression, Evaluator evaluator) {
    return evaluator.evaluate(expression).value().at(0);
  }
}
