package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.verify.Samples.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the points at which the sides of an inequality, or of ≠, come closest to what is not
 * claimed, from ordinary points, from the edges of its premises, and where conditions inside of it
 * hold; all numbers on which it depends are moved.
 */
final class ClosestPoints {
  private static final int STARTS = 6;
  private static final int MOST_ENTRIES = 12;
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
            descent(
                new Place(start, all.get(number % STARTS * (all.size() - 1) / (STARTS - 1))),
                drawn.get(),
                entries));
  }

  private Descent descent(Place start, Point drawn, List<ChosenEntry> entries) {
    NewtonProjection projection = new NewtonProjection(equations, start.letters(), budget);
    return new Descent(
        new SlackFunction(samples, claim, start, drawn, projection, budget), entries);
  }

  /** The first from a number on at which its premises on whole numbers are met; they stay so. */
  private SamplePoint start(int number) {
    Condition whole = InnerConditions.ofWholeNumbers(claim.condition());
    Stream<SamplePoint> ordinary =
        IntStream.range(number, ClaimTrial.DRAWS).mapToObj(SamplePoint::ordinary);
    Stream<SamplePoint> equal =
        Stream.of(claim)
            .flatMap(wanted -> samples.special(wanted).stream())
            .filter(point -> point.kind() == PointKind.EQUAL);
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
}
