package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Derivation;
import chainrule.formula.DerivationLines;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.StatedEquation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise of the course, against its reference answer. Those in Java need a notebook. */
class CourseExercisesTest {
  private static Object noKernel(String java) {
    throw new AssertionError("Java was run: " + java);
  }

  static Stream<String> all() {
    return Exercise.all().map(Exercise::id);
  }

  static Stream<String> inLatex() {
    return Exercise.all().filter(e -> !e.kind().isJava()).map(Exercise::id);
  }

  static Stream<String> derivations() {
    return Exercise.all().filter(e -> e.kind() == ExerciseKind.DERIVATION).map(Exercise::id);
  }

  static Stream<String> slips() {
    return Exercise.all().filter(e -> e.kind() == ExerciseKind.SLIP).map(Exercise::id);
  }

  private static Feedback feedback(String id, Function<Exercise, String> body) {
    Exercise exercise = Exercise.named(id);
    return exercise.check(body.apply(exercise), CourseExercisesTest::noKernel);
  }

  @ParameterizedTest
  @MethodSource("all")
  void unansweredIsOpenAndHasHints(String id) {
    Feedback feedback = feedback(id, Exercise::cell);
    assertEquals(AnswerOutcome.OPEN, feedback.outcome());
    assertFalse(feedback.hints().isEmpty(), "an exercise has a hint at least");
  }

  @ParameterizedTest
  @MethodSource("inLatex")
  void theReferenceAnswerIsRight(String id) {
    Feedback feedback = feedback(id, Answers::of);
    assertEquals(AnswerOutcome.RIGHT, feedback.outcome(), feedback::toString);
    assertFalse(Exercise.named(id).next().isEmpty(), "a right answer is told what comes next");
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void repeatingTheQuestionIsRefused(String id) {
    Feedback feedback = feedback(id, e -> lastSide(e, side -> lastHead(e)));
    assertEquals(AnswerOutcome.REFUSED, feedback.outcome(), feedback::toString);
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void anAnswerWithoutItsQuestionIsRefused(String id) {
    assertEquals(AnswerOutcome.REFUSED, feedback(id, e -> "0 &= 0").outcome());
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void aWrongSignIsWrongAndSaidToBeASign(String id) {
    Feedback feedback = feedback(id, e -> lastSide(e, side -> "-\\left(" + side + "\\right)"));
    assertEquals(AnswerOutcome.WRONG, feedback.outcome());
    assertTrue(feedback.slip().orElse("").contains("sign"), feedback::toString);
    assertEquals(feedback.slip().orElse(""), feedback.hints().get(0));
  }

  @ParameterizedTest
  @MethodSource("derivations")
  void aWrongAnswerIsNotToldTheRightOne(String id) {
    Feedback feedback = feedback(id, e -> lastSide(e, side -> "-(" + side + ")"));
    Report shown = (Report) feedback.evidence().orElseThrow();
    assertTrue(shown.lines().stream().allMatch(line -> line.repair().isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void everySlipExerciseHasAFalseLineAndOnlyItsCorrectionIsRight(String id) {
    Exercise exercise = Exercise.named(id);
    List<Line> printed = Derivation.verdicts(exercise.setting(), exercise.cell(), 1).lines();
    assertTrue(printed.stream().anyMatch(line -> !line.verdict().isFine()), printed::toString);
    List<String> rows = DerivationLines.of(exercise.cell()).latex();
    List<String> mended = DerivationLines.of(Answers.of(exercise)).latex();
    for (int k = 0; k < rows.size(); k++) {
      boolean changed = !rows.get(k).equals(mended.get(k));
      assertEquals(!printed.get(k).verdict().isFine(), changed, rows.get(k));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noExerciseFileContainsItsAnswer(String id) {
    Exercise exercise = Exercise.named(id);
    String said = String.join(" ", exercise.hints()) + exercise.cell();
    answerParts(exercise).forEach(part -> assertFalse(plain(said).contains(plain(part)), part));
  }

  /** What was added to the cell. */
  private static Stream<String> answerParts(Exercise exercise) {
    if (exercise.kind().isJava()) {
      return Stream.of(Answers.formula(exercise));
    }
    List<String> rows =
        DerivationLines.of(exercise.cell()).latex().stream().map(r -> plain(r)).toList();
    return DerivationLines.of(Answers.of(exercise)).latex().stream()
        .filter(row -> !rows.contains(plain(row)))
        .map(row -> row.substring(lastRelation(row) + 1));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s|[&$]", "");
  }

  /** The head of the chain that the answer ends with. */
  private static String lastHead(Exercise exercise) {
    List<StatedEquation> equations =
        StatedEquation.in(exercise.setting(), DerivationLines.of(Answers.of(exercise)));
    return equations.get(equations.size() - 1).head();
  }

  /** The answer with its last side changed; a condition behind it stays. */
  private static String lastSide(Exercise exercise, Function<String, String> change) {
    String answer = Answers.of(exercise);
    int from = lastRelation(answer) + 1;
    int quad = answer.indexOf("\\quad", from);
    int to = quad < 0 ? answer.length() : quad;
    String side = answer.substring(from, to).strip();
    return answer.substring(0, from) + change.apply(side) + " " + answer.substring(to);
  }

  /** The place of the last = that stands in no brackets. */
  private static int lastRelation(String answer) {
    int depth = 0;
    int found = -1;
    for (int k = 0; k < answer.length(); k++) {
      char c = answer.charAt(k);
      depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
      found = c == '=' && depth == 0 ? k : found;
    }
    return found;
  }
}
