package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.verify.Samples.Place;
import java.util.List;
import java.util.Optional;

/**
 * The {@link Slack} of a claim as a function of some entries of a point.
 *
 * @param samples the points
 * @param claim an inequality
 * @param start the point, and the values of free index letters
 * @param drawn what was drawn there
 * @param projection moves entries to where the equations among the premises hold
 * @param budget what may be spent
 */
record SlackFunction(
    Samples samples,
    Claim claim,
    Place start,
    Point drawn,
    NewtonProjection projection,
    Budget budget) {
  /** Entries close by at which the equations hold; empty where there are none. */
  Optional<List<ChosenEntry>> projected(List<ChosenEntry> entries) {
    return projection.of(drawn, entries);
  }

  /** That of the entries. */
  Slack at(List<ChosenEntry> entries) {
    Point changed = ChosenEntry.in(drawn, entries);
    Evaluator domains = PointDraw.at(changed);
    return entries.stream().allMatch(entry -> entry.isInDomain(domains))
            && samples.areMetAt(changed)
        ? Slack.of(claim, start.letters(), new Evaluator(changed, NumberKind.DOUBLES, budget))
        : Slack.none();
  }

  /** How much slack there is where the entries are projected; NaN where that leads nowhere. */
  double projectedSlack(List<ChosenEntry> entries) {
    return projected(entries).map(met -> at(met).slack()).orElse(Double.NaN);
  }
}
