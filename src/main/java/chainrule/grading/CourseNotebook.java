package chainrule.grading;

import chainrule.exercise.Exercise;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The course's own notebooks, as they were installed beside the library. */
final class CourseNotebook {
  private CourseNotebook() {}

  /**
   * The cells of the notebook that asks an exercise, as far as they hold code, with small values
   * for its knobs.
   *
   * @throws IllegalStateException if there is no such notebook
   */
  static List<String> cells(Exercise exercise) {
    return notebooks().stream()
        .filter(notebook -> notebook.answers().anyMatch(cell -> cell.id().equals(exercise.id())))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no notebook of the course asks " + exercise.id()))
        .quickCells();
  }

  /** The exercises and ladders of each notebook that has one of these, in order. */
  static List<String> besides(Set<String> ids) {
    return notebooks().stream()
        .map(notebook -> notebook.answers().map(AnswerCell::id).toList())
        .filter(asked -> asked.stream().anyMatch(ids::contains))
        .flatMap(List::stream)
        .toList();
  }

  /** The cells of all notebooks that hold code. */
  static Set<String> allCells() {
    return notebooks().stream()
        .flatMap(notebook -> notebook.cells().stream())
        .collect(Collectors.toSet());
  }

  private static List<NotebookFile> notebooks() {
    try (Stream<Path> files = Files.list(folder())) {
      List<NotebookFile> notebooks = new ArrayList<>();
      for (Path file : files.filter(Submission::isNotebook).sorted().toList()) {
        notebooks.add(NotebookFile.of(Files.readString(file)));
      }
      return notebooks;
    } catch (IOException missing) {
      throw new IllegalStateException("the course's notebooks cannot be read: " + missing, missing);
    }
  }

  /** Beside {@code target}, in which the library lies. */
  private static Path folder() {
    try {
      Path library =
          Path.of(CourseNotebook.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return library.toAbsolutePath().getParent().resolveSibling("notebooks");
    } catch (URISyntaxException unknown) {
      throw new IllegalStateException("it is unknown where the library is: " + unknown, unknown);
    }
  }
}
