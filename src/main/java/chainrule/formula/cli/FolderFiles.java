package chainrule.formula.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The documents in a folder and in the folders below it. */
final class FolderFiles {
  private static final Set<String> ENDINGS = Set.of(".tex", ".md", ".markdown", ".ipynb");
  private static final int MOST_BYTES = 1_000_000;

  private FolderFiles() {}

  /**
   * The files to read: the file itself, or what a folder holds.
   *
   * @param file a file or a folder
   * @return in a folder, those that may include others come first
   */
  static List<Path> of(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      return List.of(file);
    }
    try (Stream<Path> all = Files.walk(file)) {
      return all.filter(found -> isDocument(file.relativize(found)) && Files.isRegularFile(found))
          .sorted(
              Comparator.comparing((Path found) -> !isWhole(found)).thenComparing(found -> found))
          .toList();
    }
  }

  private static boolean isDocument(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return ENDINGS.stream().anyMatch(path.toString()::endsWith);
  }

  /** Whether it is a file of LaTeX that is no part of another one. */
  private static boolean isWhole(Path file) {
    try {
      return file.toString().endsWith(".tex")
          && Files.size(file) < MOST_BYTES
          && Files.readString(file).contains("\\documentclass");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
