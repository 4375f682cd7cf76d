package chainrule.exercise;

import chainrule.formula.Derivation;
import chainrule.formula.DerivationLines;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.StatedEquation;
import java.util.List;
import java.util.Optional;

/** Checks a derivation whose open places a student has filled. */
final class DerivationGrader {
  private DerivationGrader() {}

  static Feedback check(Exercise exercise, String body) {
    if (body.contains(ExerciseKind.SQUARE)) {
      return Feedback.open(exercise);
    }
    if (DerivationLines.of(body).hasDeclarations()) {
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
    List<StatedEquation> given = StatedEquation.in(exercise.setting(), DerivationLines.of(body));
    return questions(exercise).stream()
        .flatMap(question -> noAnswer(exercise, question, given).stream())
        .findFirst()
        .map(sentence -> Feedback.refused(exercise, sentence));
  }

  /** The answer is the last equation about the same head. */
  private static Optional<String> noAnswer(
      Exercise exercise, StatedEquation question, List<StatedEquation> given) {
    return given.stream()
        .filter(equation -> equation.answers(question))
        .reduce((first, later) -> later)
        .map(answer -> AnswerRules.objection(exercise, answer))
        .orElseGet(
            () ->
                Optional.of(
                    "All of that is true, but the question is another one: a line “%s = …” is asked for."
                        .formatted(question.head())));
  }

  /** The equations whose last side is the open place. */
  private static List<StatedEquation> questions(Exercise exercise) {
    List<String> lines = DerivationLines.of(exercise.cell()).latex();
    DerivationLines filled = DerivationLines.of(exercise.cell().replace(ExerciseKind.SQUARE, "0"));
    return StatedEquation.in(exercise.setting(), filled).stream()
        .filter(equation -> lines.get(equation.line()).contains(ExerciseKind.SQUARE))
        .toList();
  }
}
