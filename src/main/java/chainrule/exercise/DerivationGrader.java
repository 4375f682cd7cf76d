package chainrule.exercise;

import chainrule.exercise.AnswerClaims.Step;
import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.grammar.Rows;
import chainrule.formula.reading.Preamble;
import chainrule.formula.tree.Printer;
import java.util.List;
import java.util.Optional;

/** Checks a derivation whose open places a student has filled. */
final class DerivationGrader {
  private DerivationGrader() {}

  static Feedback check(Exercise exercise, String body) {
    if (body.contains(ExerciseKind.SQUARE)) {
      return Feedback.open(exercise);
    }
    if (hasPreamble(body)) {
      return Feedback.refused(
          exercise, "The letters are those of the exercise; leave given and let to it.");
    }
    Report report = Derivation.check(exercise.setting(), body);
    return firstMistake(report)
        .map(line -> mistaken(exercise, line))
        .or(() -> noAnswer(exercise, body))
        .map(feedback -> feedback.showing(report))
        .orElseGet(() -> Feedback.right(exercise, report));
  }

  static boolean hasPreamble(String body) {
    return Rows.of(body, Preamble::isPreamble).stream().anyMatch(Rows.Row::isPreamble);
  }

  static Optional<Line> firstMistake(Report report) {
    return report.lines().stream().filter(line -> !line.verdict().isFine()).findFirst();
  }

  private static Feedback mistaken(Exercise exercise, Line line) {
    String sentence =
        "Not yet: line %d %s.".formatted(line.number(), MistakeKind.inWords(line.verdict()));
    return Feedback.wrong(exercise, sentence, MistakeKind.of(line));
  }

  /** Feedback on a derivation of true lines: whether it answers the question. */
  private static Optional<Feedback> noAnswer(Exercise exercise, String body) {
    AnswerClaims given = AnswerClaims.of(exercise.setting(), AnswerClaims.rows(body));
    return questions(exercise).stream()
        .flatMap(question -> noAnswer(exercise, question, given).stream())
        .findFirst()
        .map(sentence -> Feedback.refused(exercise, sentence));
  }

  private static Optional<String> noAnswer(Exercise exercise, Step question, AnswerClaims given) {
    Optional<Step> answer = given.answerTo(question);
    if (answer.isEmpty()) {
      return Optional.of(
          "All of that is true, but the question is another one: a line “%s = …” is asked for."
              .formatted(Printer.latex(question.head())));
    }
    return objection(exercise, answer.get());
  }

  /** Why a true line is not an answer. */
  static Optional<String> objection(Exercise exercise, Step answer) {
    if (answer.repeatsItsHead()) {
      return Optional.of("That repeats the question: both sides are the same.");
    }
    return ForbiddenNotation.in(
            AnswerClaims.written(answer.last(), exercise.setting()), exercise.without())
        .map(
            word ->
                word.equals(ForbiddenNotation.DERIVATIVES)
                    ? "True, but the right side still has a derivative in it; work it out."
                    : "True, but the right side may not contain “%s” here.".formatted(word));
  }

  /** The steps whose last side is the open place. */
  private static List<Step> questions(Exercise exercise) {
    List<String> rows = AnswerClaims.rows(exercise.cell());
    List<String> filled = rows.stream().map(row -> row.replace(ExerciseKind.SQUARE, "0")).toList();
    return AnswerClaims.of(exercise.setting(), filled).steps().stream()
        .filter(step -> rows.get(step.row()).contains(ExerciseKind.SQUARE))
        .toList();
  }
}
