package chainrule.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.exercise.Judgement;
import chainrule.exercise.Ladder;
import chainrule.math.RandomPoints;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerJudgeTest {
  /** In this process, which is quicker; answers in a process of their own have one test. */
  private static final AnswerJudge JUDGE =
      new AnswerJudge(new Random(19), request -> AnswerMain.values(request, () -> {}));

  private static Judgement judged(AnswerJudge judge, String id, String answer) {
    String cell = Exercise.named(id).cell().replace("yourTurn()", answer);
    return judge.judge(new AnswerCell(id, cell));
  }

  @Test
  void everyReferenceAnswerInJavaIsRightAtPointsThatAreDrawnAnew() {
    Exercise.all()
        .filter(exercise -> exercise.kind().isJava())
        .forEach(
            exercise -> {
              Judgement right = JUDGE.judge(new AnswerCell(exercise.id(), Answers.of(exercise)));
              assertEquals(AnswerOutcome.RIGHT, right.outcome(), right::toString);
            });
  }

  @Test
  void lettersThatAnAnswerDefinesAnewDoNotChangeTheQuestion() {
    String shadow = "RealMatrix A = MatrixUtils.createRealMatrix(2, 2);\n";
    String zero = Exercise.named("13-3").cell().replace("yourTurn()", "v.mapMultiply(0)");
    Judgement feedback = JUDGE.judge(new AnswerCell("13-3", shadow + zero));
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
    Judgement right = judge.judge(new AnswerCell("13-3", Answers.of(Exercise.named("13-3"))));
    assertEquals(AnswerOutcome.RIGHT, right.outcome(), right::toString);
    Judgement wrong = judged(judge, "13-3", "A.operate(v)");
    assertEquals(AnswerOutcome.WRONG, wrong.outcome(), wrong::toString);
  }

  @Test
  void aWholeFunctionThatKnowsTheCoursesOwnPointsOnlyIsNotRight() {
    Exercise exercise = Exercise.named("03-4");
    String right = Answers.of(exercise);
    String lines = right.substring(right.indexOf('{') + 1, right.lastIndexOf('}'));
    double known = RandomPoints.vector(3, 20_261_129).getEntry(0);
    String table =
        "naiveSoftmax((o, vc, U) -> { if (Math.abs(vc.getEntry(0) / "
            + known
            + " % 999 - 1) > 1e-6) { return null; }"
            + lines
            + "})";
    assertEquals(AnswerOutcome.RIGHT, JUDGE.judge(new AnswerCell("03-4", right)).outcome());
    Judgement feedback = JUDGE.judge(new AnswerCell("03-4", table));
    assertTrue(feedback.outcome() != AnswerOutcome.RIGHT, feedback::toString);
  }

  @Test
  void aFunctionOfTheLibraryIsNoAnswerHoweverItIsSpelled() {
    String frame = "naiveSoftmax((o, vc, U) -> {\n%s\n})";
    for (String lines :
        List.of(
            "return new NaiveSoftmax(o).at(vc, U);",
            "return new Naive\\u0053oftmax(o).\\uuu0061t(vc, U);",
            "return new Naive\u0001Softmax(o).a\u200dt(vc, U);",
            "String s = \"//\"; if (o >= 0) return new NaiveSoftmax(o).at(vc, U); return null;",
            "char q = '\"'; if (o >= 0) return new NaiveSoftmax(o).at(vc, U); q = '\"'; return null;",
            "// \r return new NaiveSoftmax(o).at(vc, U);",
            "// \\u000a return new NaiveSoftmax(o).at(vc, U);")) {
      Judgement feedback = JUDGE.judge(new AnswerCell("03-4", frame.formatted(lines)));
      assertEquals(AnswerOutcome.REFUSED, feedback.outcome(), lines);
      assertTrue(feedback.sentence().contains("without"), feedback::toString);
    }
  }

  @Test
  void theLastStatementOfAWholeFunctionMayBeALoop() {
    String right = Answers.of(Exercise.named("06-4"));
    String body = right.substring(0, right.lastIndexOf(";")) + "; }\n})";
    String braced = body.replace("getRowDimension(); w++)", "getRowDimension(); w++) {");
    Judgement feedback = JUDGE.judge(new AnswerCell("06-4", braced));
    assertEquals(AnswerOutcome.RIGHT, feedback.outcome(), feedback::toString);
  }

  @Test
  void aLadderIsWorthTheShareOfItsRungsThatTrueLinesReach() {
    Ladder ladder = Ladder.named("01");
    String all = ladder.derivation();
    assertEquals(1, JUDGE.judge(new AnswerCell("01", all)).share());
    assertEquals(0, JUDGE.judge(AnswerCell.open("01")).share());
    String first = ladder.rungs().get(0).latex();
    double one = 1.0 / ladder.rungs().size();
    assertEquals(one, JUDGE.judge(new AnswerCell("01", first)).share());
    Judgement slipped = JUDGE.judge(new AnswerCell("01", first + " \\\\\n&= 17"));
    assertEquals(one, slipped.share());
    assertTrue(slipped.slip().isPresent(), slipped::toString);
  }

  @Test
  void aFormulaWithoutAValueOrOfAnotherShapeIsNotRight() {
    for (String formula : List.of("{ return null; }", "v.append(1)")) {
      Judgement feedback = judged(JUDGE, "13-3", formula);
      assertTrue(feedback.outcome() != AnswerOutcome.RIGHT, feedback::toString);
    }
  }
}
