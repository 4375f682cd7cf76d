package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Samples.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the points at which the sides of an inequality, or of ≠, come closest to what is not
 * claimed: all numbers on which it depends are moved by random steps of all sizes, first to where
 * its premises are met, then to where less and less is left between the sides.
 */
final class ClosestPoints {
  private static final int STARTS = 6;
  private static final int FEW = 10;
  private static final int STEPS = 200;
  private static final int STEPS_TO_PREMISES = 800;
  private static final int MOST_ENTRIES = 12;
  private static final double LARGEST_STEP = 3;
  private static final int MAGNITUDES = 9;
  private static final int SLOPING = 4;
  private static final double WIDTH = 1e-6;
  private static final double ALMOST = 1e-3;
  private static final int ASSIGNMENTS = 60;
  private static final long NUMBERS = 8_000_000;

  private final Samples samples;
  private final Claim claim;
  private final List<Margin> equations;
  private final Budget budget;
  private final List<DeclaredSymbol> symbols;

  private ClosestPoints(Samples samples, Claim claim, Condition edge, Budget budget) {
    this.samples = samples;
    this.claim = claim;
    this.equations = equations(claim.condition().and(edge));
    this.budget = budget;
    this.symbols =
        Stream.concat(
                new Margin(claim.left(), claim.right(), true).symbols().stream(),
                Margin.of(claim.condition()).stream().flatMap(m -> m.symbols().stream()))
            .distinct()
            .toList();
  }

  /** An ordinary point changed to meet the premises of a claim; empty where none was found. */
  static Optional<SamplePoint> meeting(Samples samples, Claim claim, int number, Budget budget) {
    try {
      return new ClosestPoints(samples, claim, Condition.ALWAYS, budget)
          .descent(number)
          .flatMap(Descent::meeting);
    } catch (BudgetExceededException exceeded) {
      Budget.stopIfInterrupted();
      return Optional.empty();
    }
  }

  private static List<Margin> equations(Condition condition) {
    return condition.comparisons().stream()
        .filter(comparison -> comparison.order() == Order.EQUAL)
        .map(comparison -> new Margin(comparison.left(), comparison.right(), false))
        .filter(margin -> !margin.symbols().isEmpty())
        .toList();
  }

  /** Those of a claim, each looked for when it is asked for; none of an equation. */
  static Stream<SamplePoint> of(Samples samples, Claim claim, Budget budget) {
    if (claim.order() == Order.EQUAL) {
      return Stream.of();
    }
    Budget part = budget.part(NUMBERS);
    ClosestPoints anywhere = new ClosestPoints(samples, claim, Condition.ALWAYS, part);
    return Stream.concat(
        IntStream.range(0, STARTS).boxed().flatMap(anywhere::from),
        places(samples, claim, part).flatMap(place -> place.from(0)));
  }

  /** At the edges of the premises, and where the conditions inside of the claim hold. */
  private static Stream<ClosestPoints> places(Samples samples, Claim claim, Budget budget) {
    return Stream.concat(
        Edges.of(claim.condition()).stream()
            .map(edge -> new ClosestPoints(samples, claim, edge, budget)),
        Stream.concat(
                InnerConditions.ofWholeNumbers(claim).stream(), InnerConditions.of(claim).stream())
            .map(claim::where)
            .map(there -> new ClosestPoints(samples, there, Condition.ALWAYS, budget)));
  }

  private Stream<SamplePoint> from(int number) {
    try {
      return descent(number).stream().flatMap(Descent::closest);
    } catch (BudgetExceededException exceeded) {
      Budget.stopIfInterrupted();
      return Stream.of();
    }
  }

  private Optional<Descent> descent(int number) {
    SamplePoint start = start(number);
    Optional<Point> drawn = samples.point(start);
    List<ChosenEntry> entries = drawn.map(this::entries).orElse(List.of());
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    List<Map<IndexVariable, Integer>> all =
        IndexAssignments.of(claim.free(), PointDraw.at(drawn.get()), ASSIGNMENTS, 0);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Descent(
                new Place(start, all.get(number % STARTS * (all.size() - 1) / (STARTS - 1))),
                drawn.get(),
                entries));
  }

  /** The first from a number on at which its premises on whole numbers are met; they stay so. */
  private SamplePoint start(int number) {
    Condition whole = InnerConditions.ofWholeNumbers(claim.condition());
    Stream<SamplePoint> ordinary =
        IntStream.range(number, ClaimTrial.DRAWS).mapToObj(SamplePoint::ordinary);
    Stream<SamplePoint> equal =
        samples.special(claim).stream().filter(point -> point.kind() == PointKind.EQUAL);
    return Stream.concat(ordinary, equal)
        .filter(point -> isMetAt(point, whole))
        .findFirst()
        .orElse(SamplePoint.ordinary(number));
  }

  private boolean isMetAt(SamplePoint point, Condition condition) {
    return samples
        .at(point, NumberKind.DOUBLES, budget)
        .filter(evaluator -> evaluator.holds(condition))
        .isPresent();
  }

  private List<ChosenEntry> entries(Point point) {
    List<ChosenEntry> entries = new ArrayList<>();
    for (DeclaredSymbol symbol : symbols) {
      for (int k = 0; k < point.get(symbol).weight() && entries.size() < MOST_ENTRIES; k++) {
        entries.add(new ChosenEntry(symbol, k, point.get(symbol).at(k)));
      }
    }
    return entries;
  }

  /** The way down from one point. */
  private final class Descent {
    private final Place start;
    private final Point drawn;
    private final NewtonProjection projection;
    private final Random random = new Random(1);
    private List<ChosenEntry> best;
    private List<ChosenEntry> before;
    private Slack least;
    private boolean isFound;

    Descent(Place start, Point drawn, List<ChosenEntry> entries) {
      this.start = start;
      this.drawn = drawn;
      this.projection = new NewtonProjection(equations, start.letters(), budget);
      Optional<List<ChosenEntry>> met = projection.of(drawn, entries);
      this.isFound = met.isPresent();
      this.best = met.orElse(entries);
      this.before = best;
      this.least = slack(best);
    }

    Stream<SamplePoint> closest() {
      try {
        descend();
      } catch (BudgetExceededException exceeded) {
        Budget.stopIfInterrupted();
      }
      boolean isStrict = !claim.order().holds(0);
      boolean isWrong = least.slack() < 0 || (isStrict && least.slack() == 0);
      boolean isAlmost = isStrict && claim.isOfNumbers() && least.slack() < ALMOST;
      return Stream.of(PointKind.CLOSEST, PointKind.LEAST)
          .filter(kind -> kind == PointKind.CLOSEST ? isWrong : isAlmost)
          .map(kind -> SamplePoint.chosen(kind, start.point(), best));
    }

    Optional<SamplePoint> meeting() {
      for (int k = 0; k < STEPS_TO_PREMISES && !least.isMet() && (isFound || k < FEW); k++) {
        tryAt(moved());
      }
      return Optional.of(SamplePoint.chosen(PointKind.PREMISE, start.point(), best))
          .filter(met -> least.isMet());
    }

    private void descend() {
      straight();
      for (int k = 0; k < STEPS && !(least.slack() < -ALMOST) && (isFound || k < FEW); k++) {
        tryAt(
            switch (k % 4) {
              case 1 -> downhill();
              case 3 -> further();
              default -> moved();
            });
      }
      straight();
    }

    /** Newton's method, which goes straight to where a quadratic function is least. */
    private void straight() {
      LeastPoint point =
          new LeastPoint(
              x -> DoubleArray.of(projected(x)),
              x -> projected(new DoubleArray(x.length, 1, x)),
              NumberKind.DOUBLES);
      point
          .near(best.stream().mapToDouble(ChosenEntry::value).toArray())
          .ifPresent(x -> tryAt(at(x)));
    }

    private double projected(NumericArray x) {
      return projection.of(drawn, at(x)).map(met -> slack(met).slack()).orElse(Double.NaN);
    }

    private List<ChosenEntry> at(NumericArray x) {
      return IntStream.range(0, best.size()).mapToObj(k -> best.get(k).at(x.at(k))).toList();
    }

    private void tryAt(List<ChosenEntry> entries) {
      Optional<List<ChosenEntry>> met = projection.of(drawn, entries);
      Slack there = met.map(this::slack).orElse(Slack.none());
      isFound |= met.isPresent();
      if (there.isLessThan(least)) {
        before = best;
        best = met.get();
        least = there;
      }
    }

    /** One entry, or all of them, changed by a step of any size. */
    private List<ChosenEntry> moved() {
      double size = LARGEST_STEP * Math.pow(10, -MAGNITUDES * random.nextDouble());
      int only = random.nextBoolean() ? random.nextInt(best.size()) : -1;
      List<ChosenEntry> moved = new ArrayList<>();
      for (int k = 0; k < best.size(); k++) {
        double step = only < 0 || k == only ? size * random.nextGaussian() : 0;
        moved.add(best.get(k).at(best.get(k).value() + step));
      }
      return moved;
    }

    /** A step of any size against the slope. */
    private List<ChosenEntry> downhill() {
      double[] slopes =
          IntStream.range(0, best.size()).mapToDouble(this::slope).map(Descent::orZero).toArray();
      double steepest = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
      double size = LARGEST_STEP * Math.pow(10, -SLOPING * random.nextDouble());
      return steepest == 0
          ? moved()
          : IntStream.range(0, slopes.length)
              .mapToObj(k -> best.get(k).at(best.get(k).value() - size * slopes[k] / steepest))
              .toList();
    }

    private double slope(int k) {
      List<ChosenEntry> beside = new ArrayList<>(best);
      beside.set(k, best.get(k).at(best.get(k).value() + WIDTH));
      double there = projection.of(drawn, beside).map(this::slack).orElse(Slack.none()).slack();
      return (there - least.slack()) / WIDTH;
    }

    private static double orZero(double slope) {
      return Double.isFinite(slope) ? slope : 0;
    }

    /** As far again as from the point before. */
    private List<ChosenEntry> further() {
      List<ChosenEntry> further = new ArrayList<>();
      for (int k = 0; k < best.size(); k++) {
        further.add(best.get(k).at(2 * best.get(k).value() - before.get(k).value()));
      }
      return further;
    }

    private Slack slack(List<ChosenEntry> entries) {
      Point changed = ChosenEntry.in(drawn, entries);
      Evaluator domains = PointDraw.at(changed);
      return entries.stream().allMatch(entry -> entry.isInDomain(domains))
              && samples.areMetAt(changed)
          ? Slack.of(claim, start.letters(), new Evaluator(changed, NumberKind.DOUBLES, budget))
          : Slack.none();
    }
  }
}
