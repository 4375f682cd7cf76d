package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Points at which lines are tried: sizes that differ from each other, entries from the normal
 * distribution or small round numbers, every pair of indices both equal and different, and families
 * of indices all equal.
 */
final class PointGenerator {
  private static final int TRIES = 400;
  private static final int MOST_ENTRIES = 100_000;
  private static final double[] ROUND = {1, -1, 2, -2, 0.5, -0.5};

  private final SymbolTable names;
  private final long seed;
  private final Set<Symbol> sizes = new LinkedHashSet<>();
  private final List<List<DeclaredSymbol>> pairs = new ArrayList<>();

  PointGenerator(SymbolTable names, long seed) {
    this.names = names;
    this.seed = seed;
    names.givens().forEach(this::findSizes);
    names.letters().values().forEach(range -> sizes.addAll(wholes(range.high())));
    findPairs();
  }

  private void findSizes(DeclaredSymbol given) {
    sizes.addAll(variables(given.shape().rows()));
    sizes.addAll(variables(given.shape().columns()));
    if (given.domain().isWhole()) {
      sizes.addAll(wholes(given.domain().high()));
    }
  }

  private static List<DeclaredSymbol> variables(Size size) {
    return size.terms().keySet().stream().map(DeclaredSymbol.class::cast).toList();
  }

  private static Set<Symbol> wholes(chainrule.formula.ast.Expr expression) {
    return ExprQueries.symbols(expression).stream()
        .filter(s -> s instanceof DeclaredSymbol given && given.domain().isWhole())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void findPairs() {
    List<DeclaredSymbol> indices =
        names.givens().stream()
            .filter(g -> g.domain().isWhole() && g.shape().isScalar() && !sizes.contains(g))
            .toList();
    for (DeclaredSymbol a : indices) {
      for (DeclaredSymbol b : indices) {
        boolean before = indices.indexOf(a) < indices.indexOf(b);
        if (before && Printer.latex(a.domain().high()).equals(Printer.latex(b.domain().high()))) {
          pairs.add(List.of(a, b));
        }
      }
    }
  }

  /** The k-th point: always the same one. Empty where the conditions of the setting are not met. */
  Optional<Map<Symbol, Array>> point(int k, boolean round) {
    Random random = new Random(scrambled(seed * 1_000_003L + k * 2L + (round ? 1 : 0)));
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Map<Symbol, Array> drawn = draw(random, round);
      Map<Symbol, Array> coinciding = coincide(drawn, k);
      if (meets(coinciding)) {
        return Optional.of(coinciding);
      }
      if (meets(drawn)) {
        return Optional.of(drawn);
      }
      Budget.stopIfInterrupted();
    }
    return Optional.empty();
  }

  /** Neighbouring seeds give {@link Random} neighbouring first draws; scrambled ones do not. */
  private static long scrambled(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private Map<Symbol, Array> draw(Random random, boolean round) {
    Map<Symbol, Array> point = new LinkedHashMap<>();
    for (DeclaredSymbol given : names.givens()) {
      point.put(given, array(given, point, random, round));
    }
    return point;
  }

  private Array array(
      DeclaredSymbol given, Map<Symbol, Array> point, Random random, boolean round) {
    Evaluator evaluator = evaluator(point);
    Shape shape = given.shape();
    int rows = evaluator.size(shape.rows());
    int columns = evaluator.size(shape.columns());
    if ((long) rows * columns > MOST_ENTRIES) {
      throw new BudgetExceededException(
          "“%s” has %,d entries here; %,d are allowed"
              .formatted(given.name(), (long) rows * columns, MOST_ENTRIES));
    }
    double[] numbers = new double[rows * columns];
    if (sizes.contains(given)) {
      numbers[0] = size(given, point, evaluator, random, round);
      return new DoubleArray(1, 1, numbers);
    }
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = number(given.domain(), evaluator, random, round);
    }
    return new DoubleArray(rows, columns, numbers);
  }

  private double size(
      DeclaredSymbol given,
      Map<Symbol, Array> point,
      Evaluator evaluator,
      Random random,
      boolean round) {
    int low = Math.max(2, evaluator.index(given.domain().low()));
    int high = evaluator.index(given.domain().high());
    double size = round ? low : whole(low, high, random);
    for (int k = 0; k < TRIES / 10 && isTaken(size, point); k++) {
      size = round ? size + 1 : whole(low, high, random);
    }
    return Math.min(size, Math.max(low, high));
  }

  private boolean isTaken(double size, Map<Symbol, Array> point) {
    return sizes.stream()
        .filter(point::containsKey)
        .anyMatch(other -> point.get(other).standard().at(0) == size);
  }

  private static double whole(int low, int high, Random random) {
    return high < low ? Double.NaN : low + random.nextInt(high - low + 1);
  }

  private static double number(Domain domain, Evaluator evaluator, Random random, boolean round) {
    return switch (domain.kind()) {
      case WHOLE -> whole(evaluator.index(domain.low()), evaluator.index(domain.high()), random);
      case BERNOULLI -> random.nextDouble() < evaluator.evaluate(domain.high()).at(0) ? 1 : 0;
      case INTERVAL ->
          interval(
              evaluator.evaluate(domain.low()).at(0),
              evaluator.evaluate(domain.high()).at(0),
              random,
              round);
      case POSITIVE -> Math.abs(real(random, round)) + (round ? 0 : 0.1);
      default -> real(random, round);
    };
  }

  private static double interval(double low, double high, Random random, boolean round) {
    double share = round ? 0.25 * (1 + random.nextInt(3)) : 0.05 + 0.9 * random.nextDouble();
    return low + share * (high - low);
  }

  private static double real(Random random, boolean round) {
    return round ? ROUND[random.nextInt(ROUND.length)] : random.nextGaussian();
  }

  /**
   * Points take turns in making a pair of indices equal, and different, and all members of a family
   * of indices equal.
   */
  private Map<Symbol, Array> coincide(Map<Symbol, Array> drawn, int k) {
    if (k % 6 == 5) {
      return united(drawn);
    }
    return pairs.isEmpty() || k % 3 == 2 ? drawn : paired(drawn, k);
  }

  private Map<Symbol, Array> united(Map<Symbol, Array> drawn) {
    Map<Symbol, Array> changed = new LinkedHashMap<>(drawn);
    names.givens().stream()
        .filter(given -> given.domain().isWhole() && !given.shape().isScalar())
        .filter(family -> drawn.get(family).weight() > 0)
        .forEach(family -> changed.put(family, united((NumericArray) drawn.get(family))));
    return changed;
  }

  private static NumericArray united(NumericArray family) {
    return family.filled(family.rows(), family.columns(), family.at(0));
  }

  private Map<Symbol, Array> paired(Map<Symbol, Array> drawn, int k) {
    List<DeclaredSymbol> pair = pairs.get(k / 3 % pairs.size());
    Map<Symbol, Array> changed = new LinkedHashMap<>(drawn);
    double first = drawn.get(pair.get(0)).standard().at(0);
    Evaluator evaluator = evaluator(drawn);
    int high = evaluator.index(pair.get(1).domain().high());
    double other = first < high ? first + 1 : first - 1;
    boolean differs = drawn.get(pair.get(1)).standard().at(0) != first;
    changed.put(
        pair.get(1),
        k % 3 == 0
            ? DoubleArray.of(first)
            : differs ? drawn.get(pair.get(1)) : DoubleArray.of(other));
    return changed;
  }

  private Evaluator evaluator(Map<Symbol, Array> point) {
    return new Evaluator(DoubleArray.of(0), point, new Budget());
  }

  private boolean meets(Map<Symbol, Array> point) {
    boolean whole = point.values().stream().allMatch(value -> ((NumericArray) value).isFinite());
    return whole
        && names.conditions().stream().allMatch(condition -> meets(condition, evaluator(point)));
  }

  /** A condition on free letters is meant for every two different values. */
  private static boolean meets(Condition condition, Evaluator evaluator) {
    Set<IndexVariable> free = new LinkedHashSet<>();
    condition
        .comparisons()
        .forEach(
            c -> {
              free.addAll(ExprQueries.freeIndices(c.left()));
              free.addAll(ExprQueries.freeIndices(c.right()));
            });
    return IndexAssignments.of(List.copyOf(free), evaluator, Integer.MAX_VALUE).stream()
        .filter(values -> values.stream().distinct().count() == values.size())
        .allMatch(
            values -> {
              IndexAssignments.set(List.copyOf(free), values, evaluator);
              return evaluator.holds(condition);
            });
  }
}
