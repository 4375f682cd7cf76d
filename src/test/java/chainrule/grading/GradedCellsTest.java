package chainrule.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradedCellsTest {
  private static final Exercise EXERCISE = Exercise.named("13-1");
  private static final String RIGHT = "%%exercise 13-1\n" + Answers.of(EXERCISE);
  private static final String GRADE = "grade(\"13-1\", 2)";

  private final List<String> remarks = new ArrayList<>();
  private final GradedCells cells = new GradedCells(new AnswerJudge(new Random(19)), remarks::add);

  @Test
  void pointsAreThoseOfTheLastAnswer() {
    assertEquals(Optional.of(0.0), cells.value(GRADE));
    cells.value(RIGHT);
    assertEquals(Optional.of(2.0), cells.value(GRADE));
    cells.value("%%exercise 13-1\n" + EXERCISE.cell());
    assertEquals(Optional.of(0.0), cells.value(GRADE));
    assertTrue(remarks.isEmpty(), remarks::toString);
  }

  @Test
  void aCellThatIsNoneOfTheCourseIsNotRunAndThatIsSaid() {
    assertEquals(Optional.empty(), cells.value("double grade(String id, double p) { return p; }"));
    assertEquals(1, remarks.size());
    assertEquals(Optional.of(0.0), cells.value(GRADE));
    String course = CourseNotebook.cells(EXERCISE).get(0);
    assertEquals(Optional.empty(), cells.value(course));
    assertEquals(1, remarks.size());
  }

  @Test
  void anExerciseThatThereIsNotIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> cells.value("%%exercise 13-9\nx"));
    assertThrows(IllegalArgumentException.class, () -> cells.value("grade(\"13-9\", 1)"));
    assertThrows(IllegalArgumentException.class, () -> new GradeCell("13-1", -1));
    assertEquals(Optional.empty(), GradeCell.of("grade(\"13-1\", 2); grade(\"13-2\", 2)"));
  }
}
