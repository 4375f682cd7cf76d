package chainrule.exercise;

import chainrule.exercise.AnswerClaims.Step;
import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks a printed derivation that a student has corrected. */
final class CorrectionGrader {
  private final Exercise exercise;
  private final List<String> printed;
  private final List<String> now;

  private CorrectionGrader(Exercise exercise, String body) {
    this.exercise = exercise;
    this.printed = AnswerClaims.rows(exercise.cell());
    this.now = AnswerClaims.rows(body);
  }

  static Feedback check(Exercise exercise, String body) {
    return new CorrectionGrader(exercise, body).check();
  }

  private Feedback check() {
    if (DerivationGrader.hasPreamble(String.join("\n", now)) || now.size() != printed.size()) {
      return Feedback.refused(
          exercise,
          "Keep the printed lines, all %d, and change what is false.".formatted(printed.size()));
    }
    List<Integer> changed = IntStream.range(0, now.size()).filter(this::isChanged).boxed().toList();
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
    return !plain(printed.get(row)).equals(plain(now.get(row)));
  }

  private static String plain(String row) {
    return row.replaceAll("\\s|&", "");
  }

  /** Line by line; a display that is broken at an operator is one line here. */
  private Report lines(List<String> rows) {
    return Derivation.check(exercise.setting(), String.join(" \\\\\n", rows));
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
    List<Step> before = AnswerClaims.of(exercise.setting(), printed).steps();
    List<Step> after = AnswerClaims.of(exercise.setting(), now).steps();
    return changed.stream()
        .flatMap(row -> objection(row, before, after).stream())
        .findFirst()
        .map(sentence -> Feedback.refused(exercise, sentence));
  }

  private Optional<String> objection(int row, List<Step> before, List<Step> after) {
    Optional<Step> mended = after.stream().filter(step -> step.row() == row).findFirst();
    if (mended.isEmpty()) {
      return Optional.of("Line %d claims nothing any more.".formatted(row + 1));
    }
    Step step = mended.get();
    boolean copied =
        before.stream()
            .anyMatch(other -> other.row() != row && AnswerClaims.same(other.last(), step.last()));
    boolean moved =
        before.stream()
            .filter(other -> other.row() == row)
            .anyMatch(other -> !AnswerClaims.same(other.head(), step.head()));
    return copied
        ? Optional.of("That repeats another line; mend this one.")
        : moved
            ? Optional.of("The question was changed; keep the left side, and mend the right one.")
            : DerivationGrader.objection(exercise, step);
  }
}
