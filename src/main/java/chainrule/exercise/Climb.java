package chainrule.exercise;

import chainrule.formula.DerivationSide;
import chainrule.formula.RepairKind;
import chainrule.formula.StepReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How far the true lines of a student lead up a ladder. */
final class Climb {
  private final List<DerivationSide> rungs;
  private final SortedSet<Integer> reached = new TreeSet<>();
  private final List<DerivationSide> taken = new ArrayList<>();
  private final List<DerivationSide> starts;
  private final Map<Step, Optional<StepReason>> reasons = new HashMap<>();

  Climb(Ladder ladder) {
    this.rungs = ladder.sides();
    this.starts = IntStream.range(0, rungs.size()).mapToObj(this::start).toList();
  }

  /** From one side to another; sides are equal only to themselves. */
  private record Step(DerivationSide from, DerivationSide to) {}

  /** By which rules one side becomes another, looked for once; empty where that is not known. */
  Optional<StepReason> reason(DerivationSide from, DerivationSide to) {
    return reasons.computeIfAbsent(new Step(from, to), step -> from.reasonFor(to));
  }

  /** The rungs that were reached, from 0. */
  SortedSet<Integer> reached() {
    return reached;
  }

  /** The first rung above all that were reached. */
  int next() {
    return reached.isEmpty() ? 0 : reached.last() + 1;
  }

  /** Whether no rung is above. */
  boolean isAtTop() {
    return next() == rungs.size();
  }

  /** The rungs that were passed over. */
  List<Integer> missing() {
    return IntStream.range(0, next()).filter(rung -> !reached.contains(rung)).boxed().toList();
  }

  /** The rung to be found now: the next, or at the top the first that was passed over. */
  OptionalInt goal() {
    return isAtTop()
        ? missing().stream().mapToInt(rung -> rung).findFirst()
        : OptionalInt.of(next());
  }

  /** The side of a rung. */
  DerivationSide side(int rung) {
    return rungs.get(rung);
  }

  /** The side from which a rung is to be reached: the last that was written, or the rung below. */
  DerivationSide foot(int rung) {
    return rung < next()
        ? starts.get(rung)
        : lastAbout(rungs.get(rung)).orElseGet(rungs.get(rung)::start);
  }

  private Optional<DerivationSide> lastAbout(DerivationSide rung) {
    return taken.stream().filter(side -> side.isAbout(rung)).reduce((first, later) -> later);
  }

  /** What the next side is. */
  StepKind take(DerivationSide side) {
    StepKind kind = kind(side);
    taken.add(side);
    return kind;
  }

  /** What is wrong with a side where one of the rungs that are not reached is meant. */
  Optional<RepairKind> slip(DerivationSide side) {
    return IntStream.range(0, rungs.size())
        .filter(rung -> !reached.contains(rung) && side.isAbout(rungs.get(rung)))
        .boxed()
        .sorted(Comparator.comparing(rung -> rung < next()))
        .flatMap(rung -> side.slips(rungs.get(rung)).stream())
        .findFirst();
  }

  private StepKind kind(DerivationSide side) {
    List<Integer> candidates =
        IntStream.range(0, rungs.size())
            .filter(rung -> side.isAbout(rungs.get(rung)))
            .boxed()
            .toList();
    if (candidates.isEmpty()) {
      return StepKind.ASIDE;
    }
    if (side.latex().equals(side.head())) {
      return StepKind.QUESTION;
    }
    boolean isRepeated =
        taken.stream().anyMatch(other -> other.isAbout(side) && other.latex().equals(side.latex()));
    return isRepeated ? StepKind.REPEATED : step(side, candidates);
  }

  private StepKind step(DerivationSide side, List<Integer> candidates) {
    Optional<DerivationSide> before = lastAbout(side);
    Optional<Integer> same =
        candidates.stream().filter(rung -> side.isRearrangementOf(rungs.get(rung))).findFirst();
    if (same.isPresent() && !reached.contains(same.get())) {
      return reach(same.get());
    }
    if (side.isRearrangementOf(before.orElseGet(side::start))) {
      return StepKind.REARRANGED;
    }
    if (same.isPresent()) {
      return StepKind.BACK;
    }
    OptionalInt passed =
        candidates.stream()
            .mapToInt(rung -> rung)
            .filter(rung -> rung >= next() && isAtOrPast(side, rung, candidates))
            .max();
    if (passed.isPresent()) {
      return reach(passed.getAsInt());
    }
    return isNearer(side, before.orElseGet(side::start)) ? StepKind.NEARER : StepKind.ASTRAY;
  }

  private StepKind reach(int rung) {
    StepKind kind = rung <= next() ? StepKind.RUNG : StepKind.LEAP;
    reached.add(rung);
    return kind;
  }

  /** Whether only algebra parts a side from a rung, or the rung above it is nearer than from it. */
  private boolean isAtOrPast(DerivationSide side, int rung, List<Integer> candidates) {
    boolean isAt =
        isAlgebra(side, rung).orElse(false) && !isAlgebra(starts.get(rung), rung).orElse(true);
    return isAt || (candidates.contains(rung + 1) && isBeyond(side, rung + 1));
  }

  private Optional<Boolean> isAlgebra(DerivationSide from, int rung) {
    return reason(from, rungs.get(rung)).map(StepReason::isAlgebra);
  }

  /** Whether it is nearer to a rung than the rung below that. */
  private boolean isBeyond(DerivationSide side, int above) {
    DerivationSide rung = rungs.get(above);
    return weight(side, rung) < weight(starts.get(above), rung);
  }

  /** The rung below, where it is about the same, or else the head. */
  private DerivationSide start(int rung) {
    DerivationSide here = rungs.get(rung);
    return rung > 0 && rungs.get(rung - 1).isAbout(here) ? rungs.get(rung - 1) : here.start();
  }

  private boolean isNearer(DerivationSide side, DerivationSide before) {
    if (isAtTop() || !side.isAbout(rungs.get(next()))) {
      return false;
    }
    DerivationSide goal = rungs.get(next());
    return weight(side, goal) < weight(before, goal);
  }

  private int weight(DerivationSide from, DerivationSide to) {
    return reason(from, to).map(StepReason::weight).orElse(Integer.MAX_VALUE);
  }
}
