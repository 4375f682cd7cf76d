package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Pi;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.verify.Samples.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries a claim at one place with more digits than doubles have, as many as it takes. */
final class PreciseTrial {
  private static final List<NumberKind> DIGITS =
      List.of(NumberKind.decimals(40), NumberKind.decimals(80), NumberKind.decimals(400));

  private static final int GUARD_DIGITS = 15;

  private final Samples samples;
  private final ClaimPoints points;
  private final Claim claim;
  private final Budget budget;
  private final List<NumberKind> digits;

  PreciseTrial(Samples samples, Claim claim, Budget budget) {
    this.samples = samples;
    this.points = new ClaimPoints(samples, claim);
    this.claim = claim;
    this.budget = budget;
    this.digits = digitsFor(claim);
  }

  /** The same of another claim. */
  PreciseTrial of(Claim other) {
    return new PreciseTrial(samples, other, budget);
  }

  /** More than the numbers have that are written in it. */
  private static List<NumberKind> digitsFor(Claim claim) {
    int written =
        Stream.of(claim.left(), claim.right(), new Indicator(claim.condition()))
            .mapToInt(PreciseTrial::written)
            .max()
            .orElse(0);
    return DIGITS.stream()
        .filter(d -> d.digits() >= written + GUARD_DIGITS || d == DIGITS.get(DIGITS.size() - 1))
        .toList();
  }

  private static int written(Expr side) {
    return ExprQueries.parts(side)
        .filter(part -> part instanceof NumberLiteral number && !number.equals(Pi.LITERAL))
        .mapToInt(part -> ((NumberLiteral) part).value().precision())
        .max()
        .orElse(0);
  }

  /** What is known after the last digits that were needed. */
  record Result(Decision decision, double error) {
    private static final Result NOTHING = new Result(Decision.NOTHING, Double.NaN);
  }

  /** What the place tells; nothing where it takes too much to know. */
  Result at(Place place) {
    Optional<PreciseSides> before = Optional.empty();
    for (NumberKind kind : digits) {
      Optional<PreciseSides> now = sides(place, kind);
      if (now.isEmpty()) {
        return Result.NOTHING;
      }
      Decision decision = now.get().decision(claim.order(), before);
      if (decision != Decision.OPEN) {
        return new Result(decision, error(now.get(), decision));
      }
      before = now;
    }
    return Result.NOTHING;
  }

  private double error(PreciseSides sides, Decision decision) {
    if (decision != Decision.RIGHT) {
      return sides.ofEntries();
    }
    return claim.order() == Order.EQUAL ? sides.ofWhole() : 0;
  }

  private Optional<PreciseSides> sides(Place place, NumberKind digits) {
    try {
      return points
          .at(place, digits, budget)
          .map(
              e -> PreciseSides.of(claim, e, () -> points.left(place, e, digits), digits.digits()));
    } catch (BudgetExceededException exceeded) {
      return Optional.empty();
    }
  }
}
