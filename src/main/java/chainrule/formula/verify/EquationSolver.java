package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Changes numbers of a point so that equations hold, one number for each: to a zero of left − right
 * that is found in doubles, and from there to as many digits as are computed with.
 *
 * @param equalities what is to hold
 * @param turn which unknown is tried first, and which of its solutions is taken
 * @param letters the values of free index letters
 */
record EquationSolver(
    Equalities equalities, int turn, Map<IndexVariable, Integer> letters, Budget budget) {
  private static final int MOST_SYMBOLS = 3;
  private static final int MOST_ENTRIES = 3;
  private static final double ZERO = 1e-9;

  /** An entry of a name. */
  private record Unknown(DeclaredSymbol symbol, int entry) {
    Point in(Point point, NumericArray value, NumberKind numbers) {
      return point.with(symbol, numbers.of(point.get(symbol)).with(entry, value));
    }
  }

  /** A point at which all of them hold; empty where none was found. */
  Optional<Point> met(Point point, NumberKind numbers) {
    return met(equalities.equations().size(), point, List.of(), numbers);
  }

  /** A point at which the first so many equations hold, and the assignments. */
  private Optional<Point> met(int count, Point point, List<Unknown> fixed, NumberKind numbers) {
    return count == 0
        ? equalities.assigned(point, letters, numbers, budget)
        : new Last(count - 1, point, fixed).met(numbers);
  }

  private double difference(Margin equation, Point point) {
    return difference(equation, point, NumberKind.DOUBLES).at(0);
  }

  private NumericArray difference(Margin equation, Point point, NumberKind numbers) {
    Evaluator evaluator = new Evaluator(point, numbers, budget);
    evaluator.set(letters);
    return evaluator.difference(equation.left(), equation.right());
  }

  /** Solves the equation of a number, where those before it are met for every value tried. */
  private final class Last {
    private final int number;
    private final Point point;
    private final List<Unknown> fixed;
    private final Margin equation;

    Last(int number, Point point, List<Unknown> fixed) {
      this.number = number;
      this.point = point;
      this.fixed = fixed;
      this.equation = equalities.equations().get(number);
    }

    Optional<Point> met(NumberKind numbers) {
      Optional<Point> unchanged = EquationSolver.this.met(number, point, fixed, numbers);
      if (unchanged.filter(at -> Math.abs(difference(equation, at)) <= ZERO).isPresent()) {
        return numbers == NumberKind.DOUBLES ? unchanged : refined(numbers);
      }
      List<Unknown> unknowns = unknowns();
      for (int k = 0; k < unknowns.size(); k++) {
        Unknown unknown = unknowns.get((turn + k) % unknowns.size());
        List<Double> zeros = zeros(unknown);
        if (!zeros.isEmpty()) {
          return precisely(unknown, zeros.get(turn / unknowns.size() % zeros.size()), numbers);
        }
      }
      return Optional.empty();
    }

    /** A point beside this one, at which the equation holds in doubles. */
    private Optional<Point> refined(NumberKind numbers) {
      List<Unknown> unknowns = unknowns();
      return IntStream.range(0, unknowns.size())
          .mapToObj(k -> unknowns.get((turn + k) % unknowns.size()))
          .flatMap(u -> precisely(u, point.get(u.symbol()).at(u.entry()), numbers).stream())
          .findFirst();
    }

    private List<Unknown> unknowns() {
      Set<DeclaredSymbol> assigned = equalities.assigned();
      List<Unknown> unknowns = new ArrayList<>();
      equation.symbols().stream()
          .filter(symbol -> !assigned.contains(symbol))
          .limit(MOST_SYMBOLS)
          .forEach(symbol -> addEntries(symbol, unknowns));
      unknowns.removeAll(fixed);
      return unknowns;
    }

    private void addEntries(DeclaredSymbol symbol, List<Unknown> unknowns) {
      for (int k = 0; k < Math.min(MOST_ENTRIES, point.get(symbol).weight()); k++) {
        unknowns.add(new Unknown(symbol, k));
      }
    }

    private List<Double> zeros(Unknown unknown) {
      TreeSet<Double> zeros = new TreeSet<>(TurningPoints.of(x -> value(unknown, x)));
      zeros.removeIf(x -> !(Math.abs(value(unknown, x)) <= ZERO * Math.max(1, Math.abs(x))));
      return TurningPoints.apart(zeros);
    }

    private double value(Unknown unknown, double x) {
      return value(unknown, NumberKind.DOUBLES.number(x), NumberKind.DOUBLES).at(0);
    }

    /** left − right where the unknown has a value; NaN where it cannot have it. */
    private NumericArray value(Unknown unknown, NumericArray x, NumberKind numbers) {
      return with(unknown, x, numbers)
          .map(at -> difference(equation, at, numbers))
          .orElseGet(() -> numbers.nothing(1, 1));
    }

    private Optional<Point> with(Unknown unknown, NumericArray x, NumberKind numbers) {
      boolean isInside =
          new ChosenEntry(unknown.symbol(), unknown.entry(), x.at(0))
              .isInDomain(PointDraw.at(point));
      List<Unknown> more = new ArrayList<>(fixed);
      more.add(unknown);
      return isInside
          ? EquationSolver.this.met(number, unknown.in(point, x, numbers), more, numbers)
          : Optional.empty();
    }

    private Optional<Point> precisely(Unknown unknown, double zero, NumberKind numbers) {
      PreciseZero precise = new PreciseZero(x -> value(unknown, x, numbers), numbers);
      Optional<NumericArray> found =
          numbers == NumberKind.DOUBLES
              ? Optional.of(numbers.number(zero))
              : precise.crossing(zero).or(() -> precise.touching(zero));
      return found.flatMap(x -> with(unknown, x, numbers));
    }
  }
}
