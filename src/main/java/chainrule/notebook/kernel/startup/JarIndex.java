package chainrule.notebook.kernel.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/** The contents of a jar by package; of a multi-release jar, the versions for this Java. */
final class JarIndex implements JarIndexFileManager.Entry {
  private final JarFile file;
  private final Map<String, List<String>> namesByFolder;

  private JarIndex(JarFile file) {
    this.file = file;
    namesByFolder =
        file.versionedStream()
            .map(ZipEntry::getName)
            .filter(name -> !name.endsWith("/"))
            .collect(Collectors.groupingBy(JarIndex::folderOf));
  }

  /** Reads the central directory; the jar stays open. */
  static JarIndex open(Path path) throws IOException {
    return new JarIndex(new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version()));
  }

  private static String folderOf(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('/'), 0));
  }

  @Override
  public List<JavaFileObject> list(String packageName, Set<Kind> kinds) {
    return namesByFolder.getOrDefault(packageName.replace('.', '/'), List.of()).stream()
        .<JavaFileObject>map(name -> new JarMember(file, name))
        .filter(member -> kinds.contains(member.getKind()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
