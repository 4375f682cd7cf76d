package chainrule.grading;

import chainrule.exercise.Exercise;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The course's own notebooks, as they were installed beside the library. */
final class CourseNotebook {
  private CourseNotebook() {}

  /**
   * The cells of the notebook of an exercise that hold code, with small values for its knobs.
   *
   * @throws IllegalStateException if there is no such notebook
   */
  static List<String> cells(Exercise exercise) {
    List<NotebookFile> found = notebooks(exercise.notebook() + "-*.ipynb");
    if (found.isEmpty()) {
      throw new IllegalStateException("the course has no notebook " + exercise.notebook());
    }
    return found.get(0).quickCells();
  }

  /** The cells of all notebooks that hold code. */
  static Set<String> allCells() {
    return notebooks("*.ipynb").stream()
        .flatMap(notebook -> notebook.cells().stream())
        .collect(Collectors.toSet());
  }

  private static List<NotebookFile> notebooks(String pattern) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder(), pattern)) {
      List<NotebookFile> notebooks = new ArrayList<>();
      for (Path notebook : found) {
        notebooks.add(NotebookFile.of(Files.readString(notebook)));
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
      throw new IllegalStateException("the library is at no place: " + unknown, unknown);
    }
  }
}
