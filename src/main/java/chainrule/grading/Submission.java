package chainrule.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one student handed in.
 *
 * @param name that of the file without its ending, or of the folder
 * @param files the documents and notebooks in it; links lead elsewhere, and are not among them
 */
record Submission(String name, List<Path> files) {
  private static final Set<String> ENDINGS = Set.of(".tex", ".md", ".markdown", ".ipynb");

  /**
   * The submissions in a folder, in the order of their names: each file is one, and each folder.
   *
   * @throws IllegalArgumentException if there are none
   */
  static List<Submission> in(Path folder) throws IOException {
    Map<String, List<Path>> files = new TreeMap<>();
    for (Path entry : entries(folder)) {
      boolean isFolder = Files.isDirectory(entry);
      String file = entry.getFileName().toString();
      if (isFolder || isDocument(entry)) {
        String name = isFolder ? file : file.substring(0, file.lastIndexOf('.'));
        files.computeIfAbsent(name, any -> new ArrayList<>()).addAll(documents(entry));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          folder
              + " holds no submissions: a .tex, .md or .ipynb file, or a folder, for each student");
    }
    return files.entrySet().stream().map(e -> new Submission(e.getKey(), e.getValue())).toList();
  }

  /** The folder as one submission. */
  static Submission whole(Path folder) throws IOException {
    return new Submission(folder.toAbsolutePath().getFileName().toString(), documents(folder));
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + " is not a folder; name the one with the submissions");
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> isShown(path.getFileName())).sorted().toList();
    }
  }

  private static List<Path> documents(Path entry) throws IOException {
    try (Stream<Path> all = Files.walk(entry)) {
      return all.filter(path -> isDocument(path) && isShown(entry.relativize(path)))
          .sorted()
          .toList();
    }
  }

  private static boolean isShown(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".") && !part.toString().matches("\\.\\.?")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDocument(Path path) {
    return ENDINGS.stream().anyMatch(path.toString()::endsWith)
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isNotebook(Path file) {
    return file.toString().endsWith(".ipynb");
  }
}
