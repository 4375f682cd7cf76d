package chainrule.exercise;

import chainrule.formula.Report;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feedback on the lines of a ladder.
 *
 * @param ladder the ladder
 * @param outcome what became of the last line
 * @param sentence what is to be said about it
 * @param slip the kind of slip in its first false line, in a sentence, where there is one
 * @param report the lines as checked, without repairs; empty where there are none
 * @param reached the rungs that were reached, from 0
 * @param goal the rung that is asked for now; empty at the end
 * @param hints what helps towards it, each says more than the one before
 */
public record LadderFeedback(
    Ladder ladder,
    AnswerOutcome outcome,
    String sentence,
    Optional<String> slip,
    Optional<Report> report,
    SortedSet<Integer> reached,
    OptionalInt goal,
    List<LadderHint> hints)
    implements Judgement {
  /** Copies the collections. */
  public LadderFeedback {
    reached = new TreeSet<>(reached);
    hints = List.copyOf(hints);
  }

  /** The same with a report, without the repairs of its lines. */
  LadderFeedback showing(Report checked) {
    return new LadderFeedback(
        ladder,
        outcome,
        sentence,
        slip,
        Optional.of(checked.withoutAdvice()),
        reached,
        goal,
        hints);
  }

  @Override
  public String id() {
    return ladder.id();
  }

  @Override
  public String title() {
    return ladder.title();
  }

  @Override
  public Optional<Object> evidence() {
    return report.map(lines -> lines);
  }

  /** Each rung that was reached is worth the same. */
  @Override
  public double share() {
    return (double) reached.size() / ladder.rungs().size();
  }

  /** The rung that is asked for now. */
  public Optional<Rung> question() {
    return goal.isPresent() ? Optional.of(ladder.rungs().get(goal.getAsInt())) : Optional.empty();
  }

  /** The mark of a rung. */
  public ProgressMark mark(int rung) {
    boolean isTried = goal.isPresent() && goal.getAsInt() == rung && outcome.isFailedAttempt();
    return reached.contains(rung)
        ? ProgressMark.DONE
        : isTried ? ProgressMark.TRIED : ProgressMark.OPEN;
  }

  /** A mark for each rung, in order. */
  public String marks() {
    return IntStream.range(0, ladder.rungs().size())
        .mapToObj(rung -> mark(rung).symbol())
        .collect(Collectors.joining(" "));
  }

  /** For a terminal. */
  @Override
  public String toString() {
    String next =
        question().map(rung -> "\n  " + rung.prompt() + "  " + rung.question()).orElse("");
    return "%s %s  %s: %s%s".formatted(ladder.id(), marks(), outcome, sentence, next).strip();
  }
}
