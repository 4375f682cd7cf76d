package chainrule.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers in a submission's notebooks.
 *
 * @param answers by the exercise's id; of several cells the last one counts
 * @param grades the cells that grade
 * @param problems what could not be read, or was changed, in sentences
 */
record AnsweredNotebooks(
    Map<String, AnswerCell> answers, Set<GradeCell> grades, List<String> problems) {
  private static final long MAX_BYTES = 40_000_000;

  /**
   * Reads notebooks.
   *
   * @param submission its name
   * @param files the notebooks
   * @param assignment the exercises that are asked for
   */
  static AnsweredNotebooks read(String submission, List<Path> files, Assignment assignment) {
    AnsweredNotebooks found =
        new AnsweredNotebooks(new HashMap<>(), new HashSet<>(), new ArrayList<>());
    Set<String> names = new HashSet<>();
    List<Path> twice =
        files.stream().filter(file -> !names.add(file.getFileName().toString())).toList();
    if (files.isEmpty()) {
      found.problems.add(submission + " holds no notebook");
    } else if (twice.isEmpty()) {
      files.forEach(found::read);
      found.lookFor(submission, assignment);
    } else {
      found.problems.add(
          "%s holds two notebooks called %s, so neither is graded"
              .formatted(submission, twice.get(0).getFileName()));
    }
    return found;
  }

  private void read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.add(file.getFileName() + " is larger than 40 MB, and is not read");
        return;
      }
      for (String cell : NotebookFile.of(Files.readString(file)).cells()) {
        AnswerCell.of(cell).ifPresent(answer -> answers.put(answer.id(), answer));
        GradeCell.of(cell).ifPresent(grades::add);
      }
    } catch (IOException | IllegalArgumentException damaged) {
      problems.add(file.getFileName() + " is not a notebook");
    }
  }

  private void lookFor(String submission, Assignment assignment) {
    List<String> missing =
        assignment.grades().stream()
            .map(GradeCell::id)
            .filter(id -> !answers.containsKey(id))
            .toList();
    if (problems.isEmpty() && !missing.isEmpty()) {
      problems.add(submission + " has no cell for " + String.join(", ", missing));
    }
    if (problems.isEmpty()
        && assignment.hasGradeCells()
        && !grades.containsAll(assignment.grades())) {
      problems.add(
          submission + " has deleted or changed a cell that grades; the assignment's own count");
    }
  }

  Optional<AnswerCell> answer(String id) {
    return Optional.ofNullable(answers.get(id));
  }
}
