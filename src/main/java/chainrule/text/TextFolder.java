package chainrule.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files below a folder, hidden ones left out. Symbolic links are followed when everything else
 * has been found, and nothing is found twice; so a cycle of links ends. A link that leads nowhere
 * is left out.
 */
final class TextFolder {
  private final Set<Path> seen = new HashSet<>();
  private final Queue<Path> links = new ArrayDeque<>();
  private final List<Path> found = new ArrayList<>();

  private TextFolder() {}

  /** The files, in the order of their names. */
  static List<Path> files(Path root) throws IOException {
    TextFolder folder = new TextFolder();
    folder.links.add(root);
    while (!folder.links.isEmpty()) {
      Path link = folder.links.remove();
      if (Files.exists(link)) {
        folder.visit(link);
      }
    }
    return folder.found.stream().sorted().toList();
  }

  private void visit(Path path) throws IOException {
    if (!seen.add(path.toRealPath())) {
      return;
    }
    if (Files.isDirectory(path)) {
      children(path);
    } else if (Files.isRegularFile(path)) {
      found.add(path);
    }
  }

  private void children(Path folder) throws IOException {
    for (Path child : sorted(folder)) {
      if (Files.isSymbolicLink(child)) {
        links.add(child);
      } else {
        visit(child);
      }
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
