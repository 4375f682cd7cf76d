package chainrule.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.exercise.Feedback;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJudgeTest {
  private static final AnswerJudge JUDGE = new AnswerJudge(new Random(19));

  private static Feedback judged(String id, String answer) {
    String cell = Exercise.named(id).cell().replace("yourTurn()", answer);
    return JUDGE.judge(new AnswerCell(id, cell));
  }

  static Stream<Exercise> exercises() {
    return Exercise.all();
  }

  @Test
  void everyReferenceAnswerIsRightAndEveryQuestionIsOpen() {
    exercises()
        .forEach(
            exercise -> {
              Feedback open = JUDGE.judge(new AnswerCell(exercise.id(), exercise.cell()));
              assertEquals(AnswerOutcome.OPEN, open.outcome(), open::toString);
              Feedback right = JUDGE.judge(new AnswerCell(exercise.id(), Answers.of(exercise)));
              assertEquals(AnswerOutcome.RIGHT, right.outcome(), right::toString);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ System.exit(0); return v; }",
        "{ Runtime.getRuntime().halt(0); return v; }",
        "{ while (true) { Runtime.getRuntime(); } }",
        "{ try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"forged\"), \"\"); } catch (java.io.IOException e) { } return v; }",
        "{ new Thread(() -> { }).start(); return v; }",
        "{ System.out.println(\"{claims: []}\"); return v; }",
        "{ \"\".getClass().getModule(); return v; }",
        "{ chainrule.notebook.Notebook.attachTo(null); return v; }",
        "{ \\u0053ystem.exit(0); return v; }"
      })
  void codeThatDoesMoreThanArithmeticIsRefused(String formula) {
    Feedback feedback = judged("13-3", formula);
    assertEquals(AnswerOutcome.REFUSED, feedback.outcome(), feedback::toString);
    String said = (String) feedback.evidence().orElseThrow();
    assertTrue(said.contains("an answer may not use"), said);
  }

  @Test
  void whatAnAnswerDefinesAroundTheQuestionHasNoEffectOnTheQuestion() {
    String shadow =
        "RealMatrix A = MatrixUtils.createRealMatrix(2, 2);\n"
            + Exercise.named("13-3").cell().replace("yourTurn()", "v.mapMultiply(0)");
    Feedback feedback = JUDGE.judge(new AnswerCell("13-3", shadow));
    assertEquals(AnswerOutcome.WRONG, feedback.outcome(), feedback::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ throw new Error(); }",
        "{ return null; }",
        "v.append(1)",
        "A.nonsense(v)",
        "A.operate(v)"
      })
  void whatGivesNoGradientIsNotRight(String formula) {
    Feedback feedback = judged("13-3", formula);
    assertTrue(feedback.outcome() != AnswerOutcome.RIGHT, feedback::toString);
  }
}
