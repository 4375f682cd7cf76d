package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Looks for points at which the sign changes on which a claim depends: where x − 7 of 1[x = 7] is
 * 0, a little to the left and to the right of it, and where the sides of an inequality are closest.
 */
final class BoundarySearch {
  private static final int MOST_SYMBOLS = 3;
  private static final int MOST_ENTRIES = 2;
  private static final int MOST_POINTS = 120;
  private static final int BASES = 2;
  private static final double[] FAR = {1e2, 1e3, 1e4, 1e6, 1e9, 1e12, 1e20, 1e50, 1e100};

  private final Samples samples;
  private final Claim claim;
  private final Budget budget;
  private final List<SamplePoint> points = new ArrayList<>();

  private BoundarySearch(Samples samples, Claim claim, Budget budget) {
    this.samples = samples;
    this.claim = claim;
    this.budget = budget;
  }

  /** The points of a claim, as far as the budget reaches. */
  static List<SamplePoint> points(Samples samples, Claim claim, Budget budget) {
    BoundarySearch search = new BoundarySearch(samples, claim, budget);
    try {
      Margin.of(claim).forEach(search::search);
    } catch (BudgetExceededException exceeded) {
      Budget.stopIfInterrupted();
    }
    return search.points.stream().distinct().limit(MOST_POINTS).toList();
  }

  private void search(Margin margin) {
    if (margin.symbols().isEmpty() || points.size() > MOST_POINTS) {
      return;
    }
    for (int base = 0; base < BASES; base++) {
      int number = base;
      samples
          .point(SamplePoint.round(number))
          .ifPresent(point -> search(margin, new Trace(number, List.of(), point)));
    }
  }

  /**
   * A point on the way.
   *
   * @param number which round point it began with
   * @param chosen what was changed since
   * @param point the point
   */
  private record Trace(int number, List<ChosenEntry> chosen, Point point) {
    Trace with(ChosenEntry next) {
      List<ChosenEntry> more = new ArrayList<>(chosen);
      more.removeIf(c -> c.symbol() == next.symbol() && c.entry() == next.entry());
      more.add(next);
      return new Trace(number, List.copyOf(more), next.in(point));
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

  private Trace search(Margin margin, Trace at, DeclaredSymbol symbol, int entry) {
    Trace best = at;
    for (Map<IndexVariable, Integer> letters : letters(margin, at.point())) {
      MarginValue value = new MarginValue(margin, letters, at.point(), symbol, entry, budget);
      Set<Double> turning = TurningPoints.of(value::at);
      turning.stream()
          .flatMap(x -> Stream.of(x, x - 1, x + 1))
          .forEach(x -> add(at, new ChosenEntry(symbol, entry, x), PointKind.BOUNDARY));
      if (margin.isClaim()) {
        meeting(turning, at, symbol, entry);
        far(at, symbol, entry);
        best = closest(turning, value, at, new ChosenEntry(symbol, entry, Double.NaN));
      }
    }
    return best;
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
    for (double x : strict && isOfScalars() ? turning : Set.<Double>of()) {
      add(at, new ChosenEntry(symbol, entry, x), PointKind.CROSSING, PointKind.TOUCHING);
    }
  }

  private boolean isOfScalars() {
    return claim.left().requireShape().isScalar() && claim.right().requireShape().isScalar();
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
    List<Map<IndexVariable, Integer>> all = IndexAssignments.of(margin.free(), evaluator, 60);
    return all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  private void add(Trace at, ChosenEntry next, PointKind... kinds) {
    if (next.isInDomain(PointDraw.at(at.point()))) {
      Trace changed = at.with(next);
      for (PointKind kind : kinds) {
        points.add(SamplePoint.chosen(kind, changed.number(), changed.chosen()));
      }
    }
  }
}
