package chainrule.notebook.shell;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A compiler's files, where a jar of the class path is read from the table of contents that it ends
 * with. The compiler's own manager, which is asked for all the rest, walks through each jar as
 * through a file system. Both find the same.
 *
 * <p>Not for several threads, like the manager itself.
 */
public final class QuickClassPath extends ForwardingStandardFiles {
  private final Map<Path, Entry> entries = new HashMap<>();

  /** Something that a class path names. */
  interface Entry extends Closeable {
    /** The files of these kinds in a package, without those of packages below it. */
    Iterable<JavaFileObject> list(String packageName, Set<Kind> kinds) throws IOException;
  }

  /**
   * The quick view of a compiler's files.
   *
   * @param files the compiler's own manager; its class path may change later
   */
  public QuickClassPath(StandardJavaFileManager files) {
    super(files);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location != StandardLocation.CLASS_PATH || recurse) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> found = new ArrayList<>();
    for (Entry entry : classPath()) {
      entry.list(packageName, kinds).forEach(found::add);
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
    for (Entry entry : entries.values()) {
      entry.close();
    }
    super.close();
  }

  /** In the order of the class path, and each once, though it be there under two names. */
  private Set<Entry> classPath() throws IOException {
    Set<Entry> found = new LinkedHashSet<>();
    for (Path path : fileManager.getLocationAsPaths(StandardLocation.CLASS_PATH)) {
      found.add(entry(path));
    }
    return found;
  }

  private Entry entry(Path path) throws IOException {
    Entry entry = entries.get(path);
    if (entry == null) {
      Path real = path.toFile().getCanonicalFile().toPath();
      entry = entries.containsKey(real) ? entries.get(real) : open(real);
      entries.put(real, entry);
      entries.put(path, entry);
    }
    return entry;
  }

  /**
   * A folder, or a jar that cannot be read, is left to the manager, and so is what it says of it.
   */
  private Entry open(Path path) throws IOException {
    try {
      return Jar.open(path);
    } catch (IOException noJar) {
      Place place = new Place(path);
      fileManager.setLocationFromPaths(place, List.of(path));
      return new Entry() {
        @Override
        public Iterable<JavaFileObject> list(String packageName, Set<Kind> kinds)
            throws IOException {
          return fileManager.list(place, packageName, kinds, false);
        }

        @Override
        public void close() {}
      };
    }
  }

  /** A class path of one entry, by which the manager finds what is there. */
  private record Place(Path path) implements Location {
    @Override
    public String getName() {
      return path.toString();
    }

    @Override
    public boolean isOutputLocation() {
      return false;
    }
  }
}
