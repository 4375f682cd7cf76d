package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Ordinary points, changed so that they meet a condition that draws rarely meet: x &gt; 6, 0.5 &lt;
 * x &lt; 0.51. One entry after the other goes to where the most of its inequalities hold, which is
 * between two numbers at which one of them begins or ends to hold.
 */
final class PremisePoints {
  private static final int MOST_SYMBOLS = 3;
  private static final int MOST_ENTRIES = 3;
  private static final double[] SCALES = {0.25, 0.01};

  private final Samples samples;
  private final Condition condition;
  private final List<Margin> margins;
  private final Budget budget;

  PremisePoints(Samples samples, Condition condition, Budget budget) {
    this.samples = samples;
    this.condition = condition;
    this.margins = innermostFirst(Margin.of(condition));
    this.budget = budget;
  }

  /** |x − 5| &lt; 0.01 has other signs beside 5, where x − 5 = 0, than anywhere else. */
  private static List<Margin> innermostFirst(List<Margin> margins) {
    List<Margin> reversed = new ArrayList<>(margins);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Whether there are inequalities of numbers that are drawn. */
  boolean areThere() {
    return !margins.isEmpty();
  }

  /** The k-th; it is one only if the condition holds there. */
  Optional<SamplePoint> point(int k) {
    return samples.point(SamplePoint.ordinary(k)).map(drawn -> changed(k, drawn));
  }

  private SamplePoint changed(int k, Point drawn) {
    Random random = new Random(k);
    List<ChosenEntry> chosen = new ArrayList<>();
    Point point = drawn;
    for (DeclaredSymbol symbol : symbols()) {
      for (int entry = 0; entry < Math.min(MOST_ENTRIES, drawn.get(symbol).weight()); entry++) {
        ChosenEntry best = best(point, symbol, entry, random);
        chosen.add(best);
        point = best.in(point);
      }
    }
    return SamplePoint.chosen(PointKind.PREMISE, SamplePoint.ordinary(k), chosen);
  }

  private List<DeclaredSymbol> symbols() {
    return margins.stream()
        .flatMap(margin -> margin.symbols().stream())
        .distinct()
        .limit(MOST_SYMBOLS)
        .toList();
  }

  /** The value at which the most inequalities hold; the one that it has, if no other is better. */
  private ChosenEntry best(Point point, DeclaredSymbol symbol, int entry, Random random) {
    ChosenEntry best = new ChosenEntry(symbol, entry, point.get(symbol).at(entry));
    int most = met(point);
    for (double value : between(turning(point, symbol, entry), random)) {
      ChosenEntry other = new ChosenEntry(symbol, entry, value);
      if (other.isInDomain(PointDraw.at(point)) && met(other.in(point)) > most) {
        best = other;
        most = met(other.in(point));
      }
    }
    return best;
  }

  private List<Double> turning(Point point, DeclaredSymbol symbol, int entry) {
    TreeSet<Double> turning = new TreeSet<>();
    Map<IndexVariable, Integer> letters = letters(point);
    for (Margin margin : margins) {
      MarginValue value = new MarginValue(margin, letters, point, symbol, entry, budget);
      turning.addAll(TurningPoints.of(value::at, turning));
    }
    if (symbol.domain().isInterval()) {
      turning.add(at(point).evaluate(symbol.domain().low()).value().at(0));
      turning.add(at(point).evaluate(symbol.domain().high()).value().at(0));
    }
    return TurningPoints.apart(turning);
  }

  /** A number between each two of some, some before the first, and some behind the last. */
  private static List<Double> between(List<Double> sorted, Random random) {
    List<Double> numbers = new ArrayList<>();
    for (int k = 0; k + 1 < sorted.size(); k++) {
      double low = sorted.get(k);
      numbers.add(low + random.nextDouble() * (sorted.get(k + 1) - low));
    }
    if (!sorted.isEmpty()) {
      double first = sorted.get(0);
      double last = sorted.get(sorted.size() - 1);
      double distance = Math.abs(random.nextGaussian());
      for (double scale : SCALES) {
        numbers.add(first - distance * scale * (1 + Math.abs(first)));
        numbers.add(last + distance * scale * (1 + Math.abs(last)));
      }
    }
    return numbers;
  }

  private Map<IndexVariable, Integer> letters(Point point) {
    List<IndexVariable> free = margins.stream().flatMap(m -> m.free().stream()).distinct().toList();
    List<Map<IndexVariable, Integer>> all = IndexAssignments.of(free, at(point), 1, 0);
    return all.isEmpty() ? Map.of() : all.get(0);
  }

  private Evaluator at(Point point) {
    return new Evaluator(point, NumberKind.DOUBLES, budget);
  }

  private int met(Point point) {
    Evaluator evaluator = at(point);
    evaluator.set(letters(point));
    return (int)
        condition.comparisons().stream()
            .filter(c -> evaluator.holds(new Condition(List.of(c))))
            .count();
  }
}
