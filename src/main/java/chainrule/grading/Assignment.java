package chainrule.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    grades.forEach(grade -> AnswerCell.open(grade.id()));
    if (grades.isEmpty()) {
      throw new IllegalArgumentException(
          notebook + " has no grade cells; course.py assignment writes a notebook with them");
    }
    return new Assignment(grades, true);
  }

  /**
   * Where no notebook is named: all exercises and ladders of the course's notebooks from which
   * somebody has one, a point for each.
   */
  static Assignment ofAll(List<Submission> submissions) {
    Set<String> answered =
        submissions.stream()
            .flatMap(submission -> submission.files().stream())
            .filter(Submission::isNotebook)
            .flatMap(Assignment::answers)
            .map(AnswerCell::id)
            .collect(Collectors.toSet());
    List<GradeCell> grades =
        CourseNotebook.besides(answered).stream().map(id -> new GradeCell(id, 1)).toList();
    return new Assignment(grades, false);
  }

  private static Stream<AnswerCell> answers(Path notebook) {
    try {
      return NotebookFile.of(Files.readString(notebook)).answers();
    } catch (IOException | IllegalArgumentException unusable) {
      return Stream.empty();
    }
  }
}
