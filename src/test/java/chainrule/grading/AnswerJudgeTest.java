package chainrule.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.exercise.ExerciseKind;
import chainrule.exercise.Feedback;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerJudgeTest {
  /** In this process, which is quicker; answers in a process of their own have one test. */
  private static final AnswerJudge JUDGE =
      new AnswerJudge(new Random(19), request -> AnswerMain.values(request, () -> {}));

  private static Feedback judged(AnswerJudge judge, String id, String answer) {
    String cell = Exercise.named(id).cell().replace("yourTurn()", answer);
    return judge.judge(new AnswerCell(id, cell));
  }

  @Test
  void everyReferenceAnswerInJavaIsRightAtPointsThatAreDrawnAnew() {
    Exercise.all()
        .filter(exercise -> exercise.kind() == ExerciseKind.GRADIENT)
        .forEach(
            exercise -> {
              Feedback right = JUDGE.judge(new AnswerCell(exercise.id(), Answers.of(exercise)));
              assertEquals(AnswerOutcome.RIGHT, right.outcome(), right::toString);
            });
  }

  @Test
  void lettersThatAnAnswerDefinesAnewDoNotChangeTheQuestion() {
    String shadow = "RealMatrix A = MatrixUtils.createRealMatrix(2, 2);\n";
    String zero = Exercise.named("13-3").cell().replace("yourTurn()", "v.mapMultiply(0)");
    Feedback feedback = JUDGE.judge(new AnswerCell("13-3", shadow + zero));
    assertEquals(AnswerOutcome.WRONG, feedback.outcome(), feedback::toString);
  }

  @Test
  void codeThatDoesMoreThanArithmeticIsRefusedBeforeItRuns() {
    try (JavaShell shell = new JavaShell()) {
      shell.trustNoMore();
      for (String code :
          List.of(
              "System.exit(0);",
              "Runtime.getRuntime().halt(0);",
              "Runnable r = Runtime.getRuntime()::gc;",
              "java.nio.file.Files.deleteIfExists(java.nio.file.Path.of(\"x\"));",
              "new Thread(() -> {}).start();",
              "System.out.println(1);",
              "\"\".getClass().getModule()",
              "chainrule.notebook.Notebook.attachTo(null);",
              "chainrule.grading.ShellValue.keep(null);",
              "class Forged { static { System.exit(0); } }",
              "\\u0053ystem.exit(0);")) {
        IllegalArgumentException refusal =
            assertThrows(IllegalArgumentException.class, () -> shell.value(code), code);
        assertTrue(refusal.getMessage().contains("an answer may not use"), refusal.getMessage());
      }
      assertEquals(3, shell.value("java.util.List.of(1, 2).stream().mapToInt(x -> x).sum()"));
    }
  }

  @Test
  void anAnswerInAProcessOfItsOwnIsJudgedByItsNumbers() {
    AnswerJudge judge = new AnswerJudge(new Random(19));
    Feedback right = judge.judge(new AnswerCell("13-3", Answers.of(Exercise.named("13-3"))));
    assertEquals(AnswerOutcome.RIGHT, right.outcome(), right::toString);
    Feedback wrong = judged(judge, "13-3", "A.operate(v)");
    assertEquals(AnswerOutcome.WRONG, wrong.outcome(), wrong::toString);
  }

  @Test
  void aFormulaWithoutAValueOrOfAnotherShapeIsNotRight() {
    for (String formula : List.of("{ return null; }", "v.append(1)")) {
      Feedback feedback = judged(JUDGE, "13-3", formula);
      assertTrue(feedback.outcome() != AnswerOutcome.RIGHT, feedback::toString);
    }
  }
}
