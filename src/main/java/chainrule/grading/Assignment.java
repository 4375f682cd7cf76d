package chainrule.grading;

import chainrule.exercise.Exercise;
import chainrule.exercise.ExerciseKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which exercises a class was asked, and what each is worth.
 *
 * @param grades empty where notebooks are documents like others
 * @param hasGradeCells whether the notebook that was handed out has cells that grade
 */
record Assignment(List<GradeCell> grades, boolean hasGradeCells) {

  /**
   * The grade cells of the notebook that was handed out.
   *
   * @throws IllegalArgumentException if it is none, or has none
   */
  static Assignment of(Path notebook) throws IOException {
    List<GradeCell> grades =
        NotebookFile.of(Files.readString(notebook)).cells().stream()
            .flatMap(cell -> GradeCell.of(cell).stream())
            .toList();
    grades.forEach(grade -> Exercise.named(grade.id()));
    if (grades.isEmpty()) {
      throw new IllegalArgumentException(
          notebook + " has no grade cells; course.py assignment writes a notebook with them");
    }
    return new Assignment(grades, true);
  }

  /**
   * Where no notebook is named: all exercises of the course's notebooks from which somebody has an
   * exercise, a point for each. Whole functions are not graded.
   */
  static Assignment ofAll(List<Submission> submissions) {
    Set<String> notebooks =
        submissions.stream()
            .flatMap(submission -> submission.files().stream())
            .filter(Submission::isNotebook)
            .flatMap(Assignment::exercises)
            .map(id -> id.replaceFirst("-.*", ""))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<GradeCell> grades =
        Exercise.ids()
            .filter(id -> notebooks.contains(id.replaceFirst("-.*", "")))
            .filter(id -> Exercise.named(id).kind() != ExerciseKind.FUNCTION)
            .map(id -> new GradeCell(id, 1))
            .toList();
    return new Assignment(grades, false);
  }

  private static Stream<String> exercises(Path notebook) {
    try {
      return NotebookFile.of(Files.readString(notebook)).cells().stream()
          .flatMap(cell -> AnswerCell.of(cell).stream())
          .map(AnswerCell::id);
    } catch (IOException | IllegalArgumentException unusable) {
      return Stream.empty();
    }
  }
}
