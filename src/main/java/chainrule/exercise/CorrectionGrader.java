package chainrule.exercise;

import chainrule.formula.Derivation;
import chainrule.formula.DerivationLines;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.StatedEquation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks a printed derivation that a student has corrected. */
final class CorrectionGrader {
  private final Exercise exercise;
  private final DerivationLines printed;
  private final DerivationLines now;

  private CorrectionGrader(Exercise exercise, String body) {
    this.exercise = exercise;
    this.printed = DerivationLines.of(exercise.cell());
    this.now = DerivationLines.of(body);
  }

  static Feedback check(Exercise exercise, String body) {
    return new CorrectionGrader(exercise, body).check();
  }

  private Feedback check() {
    int count = printed.latex().size();
    if (now.hasDeclarations() || now.latex().size() != count) {
      return Feedback.refused(
          exercise, "Keep the printed lines, all %d, and change what is false.".formatted(count));
    }
    List<Integer> changed = IntStream.range(0, count).filter(this::isChanged).boxed().toList();
    if (changed.isEmpty()) {
      return Feedback.open(exercise);
    }
    List<Line> before = lines(printed).lines();
    Report after = lines(now);
    return changed.stream()
        .filter(row -> before.get(row).verdict().isFine())
        .findFirst()
        .map(row -> wrong("Look again: line %d was true.", row, "The slip is in another line."))
        .or(() -> stillFalse(changed, after))
        .or(() -> incomplete(after))
        .or(() -> noAnswer(changed))
        .orElseGet(() -> Feedback.right(exercise, after));
  }

  private boolean isChanged(int row) {
    return !plain(printed.latex().get(row)).equals(plain(now.latex().get(row)));
  }

  private static String plain(String row) {
    return row.replaceAll("\\s|&", "");
  }

  /** Line by line; a display that is broken at an operator is one line here. */
  private Report lines(DerivationLines lines) {
    return Derivation.check(exercise.setting(), String.join(" \\\\\n", lines.latex()));
  }

  private Feedback wrong(String sentence, int row, String slip) {
    return Feedback.wrong(exercise, sentence.formatted(row + 1), slip);
  }

  private Optional<Feedback> stillFalse(List<Integer> changed, Report after) {
    return changed.stream()
        .filter(row -> !after.lines().get(row).verdict().isFine())
        .findFirst()
        .map(
            row -> {
              Line line = after.lines().get(row);
              String found = MistakeKind.inWords(line.verdict());
              return wrong(
                  "Line %d it is; but as you have it now, it " + found + ".",
                  row,
                  MistakeKind.of(line));
            });
  }

  private Optional<Feedback> incomplete(Report after) {
    return DerivationGrader.firstMistake(after)
        .map(
            line ->
                Feedback.wrong(
                    exercise,
                    "What you changed is true now; but there is another false line.",
                    "There are more slips than one."));
  }

  private Optional<Feedback> noAnswer(List<Integer> changed) {
    List<StatedEquation> before = StatedEquation.in(exercise.setting(), printed);
    List<StatedEquation> after = StatedEquation.in(exercise.setting(), now);
    return changed.stream()
        .flatMap(row -> objection(row, before, after).stream())
        .findFirst()
        .map(sentence -> Feedback.refused(exercise, sentence));
  }

  private Optional<String> objection(
      int row, List<StatedEquation> before, List<StatedEquation> after) {
    Optional<StatedEquation> mended =
        after.stream().filter(equation -> equation.line() == row).findFirst();
    if (mended.isEmpty()) {
      return Optional.of("Line %d claims nothing any more.".formatted(row + 1));
    }
    StatedEquation step = mended.get();
    boolean copied =
        before.stream().anyMatch(other -> other.line() != row && other.last().equals(step.last()));
    boolean moved =
        before.stream()
            .filter(other -> other.line() == row)
            .anyMatch(other -> !other.head().equals(step.head()));
    return copied
        ? Optional.of("That repeats another line; mend this one.")
        : moved
            ? Optional.of("The question was changed; keep the left side, and mend the right one.")
            : AnswerRules.objection(exercise, step);
  }
}
