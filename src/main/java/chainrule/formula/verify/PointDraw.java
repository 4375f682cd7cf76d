package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.shape.Shape;
import java.util.Random;
import java.util.Set;

/**
 * Draws a point, one symbol after the other, for each may depend on those before it. Sizes differ
 * from each other where they can.
 *
 * @param sizes which symbols are sizes
 */
record PointDraw(SampleSpace space, Set<Symbol> sizes, EntryStyle style, Random random) {
  private static final int MOST_ENTRIES = 100_000;
  private static final int SIZE_TRIES = 40;
  private static final int SMALLEST_SIZE = 2;

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
      return DoubleArray.of(size(symbol.domain(), before, evaluator));
    }
    double[] numbers = new double[(int) entries];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = number(symbol.domain(), evaluator);
    }
    return new DoubleArray(rows, columns, numbers);
  }

  static Evaluator at(Point point) {
    return new Evaluator(point, NumberKind.DOUBLES, new Budget());
  }

  private double size(Domain domain, Point before, Evaluator evaluator) {
    int low = Math.max(SMALLEST_SIZE, evaluator.index(domain.low()));
    int high = evaluator.index(domain.high());
    double size = style.firstSize(low, high, random);
    for (int k = 0; k < SIZE_TRIES && isTaken(size, before); k++) {
      size = style.nextSize(size, low, high, random);
    }
    return Math.min(size, Math.max(low, high));
  }

  private boolean isTaken(double size, Point before) {
    return before.values().keySet().stream()
        .anyMatch(symbol -> sizes.contains(symbol) && before.number(symbol) == size);
  }

  private double number(Domain domain, Evaluator evaluator) {
    return switch (domain.kind()) {
      case WHOLE ->
          EntryStyle.whole(evaluator.index(domain.low()), evaluator.index(domain.high()), random);
      case BERNOULLI -> random.nextDouble() < end(domain.high(), evaluator) ? 1 : 0;
      case INTERVAL -> interval(end(domain.low(), evaluator), end(domain.high(), evaluator));
      case POSITIVE -> style.positive(random);
      default -> style.real(random);
    };
  }

  private static double end(Expr expression, Evaluator evaluator) {
    return evaluator.evaluate(expression).value().at(0);
  }

  private double interval(double low, double high) {
    return low + style.share(random) * (high - low);
  }
}
