package chainrule.exercise;

import chainrule.formula.Derivation;
import chainrule.formula.DerivationLines;
import chainrule.formula.DerivationSide;
import chainrule.formula.Line;
import chainrule.formula.RepairKind;
import chainrule.formula.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the lines that a student has written on a ladder. */
final class LadderGrader {
  private final Ladder ladder;
  private final WrongTries tries;
  private final Climb climb;

  LadderGrader(Ladder ladder, WrongTries tries) {
    this.ladder = ladder;
    this.tries = tries;
    this.climb = new Climb(ladder);
  }

  LadderFeedback check(String body) {
    OpenLines lines = OpenLines.of(body);
    if (lines.openLine().isPresent()) {
      return feedback(
          AnswerOutcome.REFUSED,
          "Line %d still has its square; fill it before you go on below it."
              .formatted(lines.openLine().getAsInt() + 1));
    }
    if (lines.isEmpty()) {
      return feedback(AnswerOutcome.OPEN, "Your turn: write the line in place of the square.");
    }
    DerivationLines written = DerivationLines.of(lines.latex());
    return written.hasDeclarations()
        ? feedback(
            AnswerOutcome.REFUSED,
            "The letters are those of the ladder; leave given and let to it.")
        : judged(written, Derivation.check(ladder.setting(), lines.latex()));
  }

  private LadderFeedback judged(DerivationLines written, Report report) {
    Optional<Line> mistake = DerivationGrader.firstMistake(report);
    int end = mistake.map(line -> line.number() - 1).orElse(written.latex().size());
    List<DerivationSide> all = DerivationSide.in(ladder.setting(), written);
    List<DerivationSide> sides = all.stream().filter(side -> side.line() < end).toList();
    List<StepKind> kinds = sides.stream().map(climb::take).toList();
    LadderFeedback feedback =
        mistake.map(line -> mistaken(line, written, all)).orElseGet(() -> step(sides, kinds));
    return feedback.showing(report);
  }

  private LadderFeedback mistaken(Line line, DerivationLines written, List<DerivationSide> sides) {
    climb
        .goal()
        .ifPresent(rung -> tries.add(ladder.rungId(rung), written.latex().get(line.number() - 1)));
    String slip = MistakeKind.of(line, meant(line, sides));
    return feedback(
        AnswerOutcome.WRONG,
        "Not yet: line %d %s. %s"
            .formatted(line.number(), MistakeKind.inWords(line.verdict()), slip),
        Optional.of(slip));
  }

  /** What is wrong with a line that has one side, where a rung that is still above is meant. */
  private Optional<RepairKind> meant(Line line, List<DerivationSide> sides) {
    List<DerivationSide> written =
        sides.stream().filter(side -> side.line() == line.number() - 1).toList();
    return written.size() == 1 ? climb.slip(written.get(0)) : Optional.empty();
  }

  private LadderFeedback step(List<DerivationSide> sides, List<StepKind> kinds) {
    if (sides.isEmpty()) {
      return feedback(AnswerOutcome.REFUSED, "Nothing is claimed: a line “… = …” is asked for.");
    }
    int last = sides.size() - 1;
    StepKind kind = kinds.get(last);
    return feedback(
        kind.isUpward() ? AnswerOutcome.RIGHT : AnswerOutcome.REFUSED,
        LadderWords.of(kind, sides.get(last).line() + 1, climb));
  }

  private LadderFeedback feedback(AnswerOutcome outcome, String sentence) {
    return feedback(outcome, sentence, Optional.empty());
  }

  private LadderFeedback feedback(AnswerOutcome outcome, String sentence, Optional<String> slip) {
    return new LadderFeedback(
        ladder, outcome, sentence, slip, Optional.empty(), climb.reached(), climb.goal(), hints());
  }

  private List<LadderHint> hints() {
    return climb.goal().isPresent() ? hints(climb.goal().getAsInt()) : List.of();
  }

  /** The rule, its place, and once it was tried three times, the line. */
  private List<LadderHint> hints(int goal) {
    DerivationSide from = climb.foot(goal);
    DerivationSide to = climb.side(goal);
    List<LadderHint> hints = new ArrayList<>();
    climb
        .reason(from, to)
        .ifPresent(
            reason ->
                hints.add(new LadderHint("by which rule", String.join(" · ", reason.because()))));
    from.placeOfChange(to)
        .ifPresent(
            part -> hints.add(new LadderHint("where", "What changes is “%s”.".formatted(part))));
    if (tries.count(ladder.rungId(goal)) >= WrongTries.ENOUGH) {
      hints.add(new LadderHint("the line", "“%s”".formatted(ladder.rungs().get(goal).latex())));
    }
    return hints;
  }
}
