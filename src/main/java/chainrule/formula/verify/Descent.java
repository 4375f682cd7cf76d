package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way from one point to where the sides of an inequality are closest: steps of all sizes, at
 * random and against the slope, first to where its premises are met, then to where less slack is
 * left.
 */
final class Descent {
  private static final int FEW = 10;
  private static final int STEPS = 200;
  private static final int STEPS_TO_PREMISES = 800;
  private static final double LARGEST_STEP = 3;
  private static final int MAGNITUDES = 9;
  private static final int MAGNITUDES_DOWNHILL = 4;
  private static final double WIDTH = 1e-6;
  private static final double ALMOST = 1e-3;

  private final SlackFunction slack;
  private final Random random = new Random(1);
  private List<ChosenEntry> best;
  private List<ChosenEntry> before;
  private Slack least;
  private boolean isFound;

  /** Begins at some entries, or where they are projected to. */
  Descent(SlackFunction slack, List<ChosenEntry> entries) {
    this.slack = slack;
    Optional<List<ChosenEntry>> met = slack.projected(entries);
    this.isFound = met.isPresent();
    this.best = met.orElse(entries);
    this.before = best;
    this.least = slack.at(best);
  }

  /** Where the claim is wrong, as far as doubles tell, or almost so. */
  Stream<SamplePoint> closest() {
    try {
      descend();
    } catch (BudgetExceededException exceeded) {
      Budget.stopIfInterrupted();
    }
    boolean isStrict = !slack.claim().order().holds(0);
    boolean isWrong = least.slack() < 0 || (isStrict && least.slack() == 0);
    boolean isAlmost = isStrict && slack.claim().isOfNumbers() && least.slack() < ALMOST;
    return Stream.of(PointKind.CLOSEST, PointKind.LEAST)
        .filter(kind -> kind == PointKind.CLOSEST ? isWrong : isAlmost)
        .map(this::point);
  }

  /** Where the premises are met. */
  Optional<SamplePoint> meeting() {
    for (int k = 0; k < STEPS_TO_PREMISES && !least.isMet() && (isFound || k < FEW); k++) {
      tryAt(moved());
    }
    return Optional.of(point(PointKind.PREMISE)).filter(met -> least.isMet());
  }

  private SamplePoint point(PointKind kind) {
    return SamplePoint.chosen(kind, slack.start().point(), best);
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
            x -> DoubleArray.of(slack.projectedSlack(at(x))),
            x -> slack.projectedSlack(at(new DoubleArray(x.length, 1, x))),
            NumberKind.DOUBLES);
    point
        .near(best.stream().mapToDouble(ChosenEntry::value).toArray())
        .ifPresent(x -> tryAt(at(x)));
  }

  private List<ChosenEntry> at(NumericArray x) {
    return IntStream.range(0, best.size()).mapToObj(k -> best.get(k).at(x.at(k))).toList();
  }

  private void tryAt(List<ChosenEntry> entries) {
    Optional<List<ChosenEntry>> met = slack.projected(entries);
    Slack there = met.map(slack::at).orElse(Slack.none());
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
    double[] steps = new double[best.size()];
    for (int k = 0; k < steps.length; k++) {
      steps[k] = only < 0 || k == only ? size * random.nextGaussian() : 0;
    }
    return stepped(steps);
  }

  /** A step of any size against the slope. */
  private List<ChosenEntry> downhill() {
    double[] slopes = IntStream.range(0, best.size()).mapToDouble(this::slope).toArray();
    double steepest = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
    double size = LARGEST_STEP * Math.pow(10, -MAGNITUDES_DOWNHILL * random.nextDouble());
    return steepest == 0
        ? moved()
        : stepped(Arrays.stream(slopes).map(slope -> -size * slope / steepest).toArray());
  }

  /** How much more slack there is beside; 0 where that cannot be told. */
  private double slope(int k) {
    List<ChosenEntry> beside = new ArrayList<>(best);
    beside.set(k, best.get(k).at(best.get(k).value() + WIDTH));
    double slope = (slack.projectedSlack(beside) - least.slack()) / WIDTH;
    return Double.isFinite(slope) ? slope : 0;
  }

  /** As far again as from the point before. */
  private List<ChosenEntry> further() {
    return stepped(
        IntStream.range(0, best.size())
            .mapToDouble(k -> best.get(k).value() - before.get(k).value())
            .toArray());
  }

  private List<ChosenEntry> stepped(double... steps) {
    return IntStream.range(0, steps.length)
        .mapToObj(k -> best.get(k).at(best.get(k).value() + steps[k]))
        .toList();
  }
}
