package chainrule.notebook.kernel.startup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A file manager that reads the jars of the class path by the central directory at their ends, on
 * other threads. The compiler's own manager, which does everything else, walks each jar as a file
 * system. Both list the same files.
 *
 * <p>Not thread-safe, like the compiler's own manager.
 */
public final class JarIndexFileManager extends ForwardingStandardFiles {
  private final Map<Path, Path> canonical = new HashMap<>();
  private final Map<Path, CompletableFuture<Entry>> entries = new HashMap<>();

  /** An entry of the class path. */
  interface Entry extends Closeable {
    /** The files of these kinds in a package, without those of packages below it. */
    Iterable<JavaFileObject> list(String packageName, Set<Kind> kinds) throws IOException;
  }

  /**
   * Begins to read the jars.
   *
   * @param files the compiler's own manager; its class path may change later
   */
  public JarIndexFileManager(StandardJavaFileManager files) {
    super(files);
    classPath();
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location != StandardLocation.CLASS_PATH || recurse) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> found = new ArrayList<>();
    for (CompletableFuture<Entry> entry : classPath()) {
      entry.join().list(packageName, kinds).forEach(found::add);
    }
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof JarMember member
        ? member.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public void close() throws IOException {
    for (CompletableFuture<Entry> entry : entries.values()) {
      entry.join().close();
    }
    super.close();
  }

  /** In the order of the class path; an entry with two names is read once. */
  private Set<CompletableFuture<Entry>> classPath() {
    Set<CompletableFuture<Entry>> found = new LinkedHashSet<>();
    for (Path path : fileManager.getLocationAsPaths(StandardLocation.CLASS_PATH)) {
      Path file = canonical.computeIfAbsent(path, JarIndexFileManager::canonical);
      found.add(entries.computeIfAbsent(file, this::opened));
    }
    return found;
  }

  private static Path canonical(Path path) {
    try {
      return path.toFile().getCanonicalFile().toPath();
    } catch (IOException strange) {
      return path;
    }
  }

  private CompletableFuture<Entry> opened(Path path) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return JarIndex.open(path);
          } catch (IOException noJar) {
            return new Unread(fileManager, path);
          }
        },
        ForkJoinPool.commonPool());
  }

  /**
   * A folder, or a jar that cannot be read: left to the compiler's own manager and its messages.
   */
  private record Unread(StandardJavaFileManager files, Path path) implements Entry, Location {
    @Override
    public Iterable<JavaFileObject> list(String packageName, Set<Kind> kinds) throws IOException {
      files.setLocationFromPaths(this, List.of(path));
      return files.list(this, packageName, kinds, false);
    }

    @Override
    public String getName() {
      return path.toString();
    }

    @Override
    public boolean isOutputLocation() {
      return false;
    }

    @Override
    public void close() {}
  }
}
