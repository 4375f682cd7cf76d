package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for points at which the sign changes on which a claim depends: where x − 7 of 1[x = 7] is
 * 0, a little to the left and to the right of it, and where the sides of an inequality are closest.
 */
final class BoundarySearch {
  private static final int MOST_SYMBOLS = 3;
  private static final int MOST_ENTRIES = 2;
  private static final int MOST_POINTS = 120;
  private static final int MOST_OF_OTHERS = 60;
  private static final int BASES = 2;
  private static final int ORDINARY_BASES = 6;
  private static final int MOST_STEPS = 60;
  private static final int MOST_MOVES = 30;
  private static final double[] MOVES = {0, 1, -1, 5, -5, 30, -30};
  private static final double[] FAR = {1e2, 1e3, 1e4, 1e6, 1e9, 1e12, 1e20, 1e50, 1e100};

  private final Samples samples;
  private final Claim claim;
  private final Budget budget;
  private final List<SamplePoint> points = new ArrayList<>();
  private final Map<ChosenEntry, TreeSet<Double>> turned = new HashMap<>();

  private BoundarySearch(Samples samples, Claim claim, Budget budget) {
    this.samples = samples;
    this.claim = claim;
    this.budget = budget;
  }

  /** The points of a claim, as far as the budget reaches. */
  static List<SamplePoint> points(Samples samples, Claim claim, Budget budget) {
    BoundarySearch search = new BoundarySearch(samples, claim, budget);
    try {
      List<Margin> margins = Margin.of(claim);
      margins.stream().filter(margin -> !margin.isClaim()).forEach(search::search);
      margins.stream().filter(Margin::isClaim).forEach(search::searchClaim);
    } catch (BudgetExceededException exceeded) {
      Budget.stopIfInterrupted();
    }
    return search.points.stream().distinct().limit(MOST_POINTS + MOST_OF_OTHERS).toList();
  }

  private void search(Margin margin) {
    if (margin.symbols().isEmpty() || points.size() > MOST_POINTS) {
      return;
    }
    starts().forEach(start -> search(margin, start));
  }

  private void searchClaim(Margin margin) {
    List<SamplePoint> others = List.copyOf(points);
    points.clear();
    starts().forEach(start -> descend(margin, start));
    search(margin);
    points.addAll(others.subList(0, Math.min(MOST_OF_OTHERS, others.size())));
  }

  /** Round points; of sides that are said to differ ordinary ones, too, with sizes of any order. */
  private List<Trace> starts() {
    IntStream ordinary = IntStream.range(0, claim.order() == Order.NOT_EQUAL ? ORDINARY_BASES : 0);
    return Stream.concat(
            IntStream.range(0, BASES).mapToObj(SamplePoint::round),
            ordinary.mapToObj(SamplePoint::ordinary))
        .flatMap(
            origin ->
                samples.point(origin).map(point -> new Trace(origin, List.of(), point)).stream())
        .toList();
  }

  /**
   * A point on the way.
   *
   * @param origin where it began
   * @param chosen what was changed since
   * @param point the point
   */
  private record Trace(SamplePoint origin, List<ChosenEntry> chosen, Point point) {
    Trace with(ChosenEntry next) {
      List<ChosenEntry> more = new ArrayList<>(chosen);
      more.removeIf(c -> c.symbol() == next.symbol() && c.entry() == next.entry());
      more.add(next);
      return new Trace(origin, List.copyOf(more), next.in(point));
    }
  }

  /** One entry after the other: each goes on from where the one before was best. */
  private void search(Margin margin, Trace start) {
    Trace at = start;
    for (DeclaredSymbol symbol : margin.symbols().stream().limit(MOST_SYMBOLS).toList()) {
      long entries = Math.min(MOST_ENTRIES, at.point().get(symbol).weight());
      for (int entry = 0; entry < entries; entry++) {
        at = search(margin, at, symbol, entry);
      }
    }
  }

  /**
   * Moves all entries, one after the other, to where the sides come closer to what is not claimed:
   * to round numbers, and to those at which other margins turn.
   */
  private void descend(Margin margin, Trace start) {
    Trace at = start;
    int steps = 0;
    for (DeclaredSymbol symbol : margin.symbols()) {
      for (int entry = 0;
          entry < at.point().get(symbol).weight() && steps++ < MOST_STEPS;
          entry++) {
        at = lower(margin, at, symbol, entry);
      }
    }
    if (steps > 1 && !at.chosen().isEmpty()) {
      points.add(0, SamplePoint.chosen(PointKind.BOUNDARY, at.origin(), at.chosen()));
    }
  }

  private Trace lower(Margin margin, Trace at, DeclaredSymbol symbol, int entry) {
    Map<IndexVariable, Integer> letters =
        letters(margin, at.point()).stream().findFirst().orElse(Map.of());
    MarginValue value = new MarginValue(margin, letters, at.point(), symbol, entry, budget);
    double now = at.point().get(symbol).at(entry);
    double least = against(value.at(now));
    double best = now;
    for (double x : moves(symbol)) {
      double there = against(value.at(x));
      best = there < least ? x : best;
      least = Math.min(least, Double.isNaN(there) ? least : there);
    }
    return best == now ? at : at.with(new ChosenEntry(symbol, entry, best));
  }

  private double[] moves(DeclaredSymbol symbol) {
    DoubleStream known =
        turned.entrySet().stream()
            .filter(turning -> turning.getKey().symbol() == symbol)
            .flatMap(turning -> turning.getValue().stream())
            .mapToDouble(Double::doubleValue);
    return DoubleStream.concat(DoubleStream.of(MOVES), known)
        .distinct()
        .limit(MOST_MOVES)
        .toArray();
  }

  /** Less where the claim is closer to being wrong. */
  private double against(double margin) {
    return switch (claim.order()) {
      case LESS, LESS_EQUAL -> -margin;
      case GREATER, GREATER_EQUAL -> margin;
      default -> Math.abs(margin);
    };
  }

  private Trace search(Margin margin, Trace at, DeclaredSymbol symbol, int entry) {
    Trace best = at;
    for (Map<IndexVariable, Integer> letters : letters(margin, at.point())) {
      MarginValue value = new MarginValue(margin, letters, at.point(), symbol, entry, budget);
      Set<Double> turning = TurningPoints.of(value::at);
      among(turning, symbol, entry).stream()
          .forEach(x -> add(at, new ChosenEntry(symbol, entry, x), PointKind.BOUNDARY));
      if (margin.isClaim()) {
        meeting(turning, at, symbol, entry);
        if (at.origin().kind() == PointKind.ROUND) {
          far(at, symbol, entry);
        }
        best = closest(turning, value, at, new ChosenEntry(symbol, entry, Double.NaN));
      }
    }
    return best;
  }

  /** These, what is beside them, and what is between them and those of other margins. */
  private List<Double> among(Set<Double> turning, DeclaredSymbol symbol, int entry) {
    TreeSet<Double> known =
        turned.computeIfAbsent(new ChosenEntry(symbol, entry, 0), k -> new TreeSet<>());
    known.addAll(turning);
    List<Double> numbers = new ArrayList<>();
    for (double x : turning) {
      numbers.addAll(List.of(x, x - 1, x + 1));
      Stream.of(known.lower(x), known.higher(x))
          .filter(Objects::nonNull)
          .forEach(other -> numbers.add((x + other) / 2));
    }
    return numbers;
  }

  /** Beyond what other special points have, and closer to 0 and 1, where ranges often end. */
  private void far(Trace at, DeclaredSymbol symbol, int entry) {
    DoubleStream.of(FAR)
        .flatMap(x -> DoubleStream.of(x, -x, 1 / x, -1 / x, 1 - 1 / x))
        .forEach(x -> add(at, new ChosenEntry(symbol, entry, x), PointKind.BOUNDARY));
  }

  /** Where sides that are said to differ may be equal, between two doubles. */
  private void meeting(Set<Double> turning, Trace at, DeclaredSymbol symbol, int entry) {
    boolean strict = !claim.order().holds(0);
    for (double x : strict && claim.isOfNumbers() ? turning : Set.<Double>of()) {
      add(at, new ChosenEntry(symbol, entry, x), PointKind.CROSSING, PointKind.TOUCHING);
    }
  }

  private static Trace closest(Set<Double> turning, MarginValue value, Trace at, ChosenEntry of) {
    Trace best = at;
    double least = Math.abs(value.at(at.point().get(of.symbol()).at(of.entry())));
    for (double x : turning) {
      ChosenEntry chosen = new ChosenEntry(of.symbol(), of.entry(), x);
      if (Math.abs(value.at(x)) < least && chosen.isInDomain(PointDraw.at(at.point()))) {
        least = Math.abs(value.at(x));
        best = at.with(chosen);
      }
    }
    return best;
  }

  /** The first values of the free letters, and the last ones. */
  private List<Map<IndexVariable, Integer>> letters(Margin margin, Point point) {
    Evaluator evaluator = new Evaluator(point, NumberKind.DOUBLES, budget);
    List<Map<IndexVariable, Integer>> all = IndexAssignments.of(margin.free(), evaluator, 60, 0);
    return all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  private void add(Trace at, ChosenEntry next, PointKind... kinds) {
    if (next.isInDomain(PointDraw.at(at.point()))) {
      Trace changed = at.with(next);
      for (PointKind kind : kinds) {
        points.add(SamplePoint.chosen(kind, changed.origin(), changed.chosen()));
      }
    }
  }
}
