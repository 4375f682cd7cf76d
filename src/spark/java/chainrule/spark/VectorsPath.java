package chainrule.spark;

import chainrule.vectors.Format;
import chainrule.vectors.WordVectors;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Where the vectors are written, in any file system that Spark writes: once, and whole. */
final class VectorsPath {
  private final Path path;
  private final FileSystem files;

  private VectorsPath(Path path, FileSystem files) {
    this.path = path;
    this.files = files;
  }

  /**
   * A path that is free.
   *
   * @throws IllegalArgumentException if it exists, or its folder does not
   */
  static VectorsPath of(String name, Configuration configuration) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(configuration);
      Path folder = files.makeQualified(path).getParent();
      if (files.exists(path)) {
        throw new IllegalArgumentException(
            "%s exists; nothing is overwritten, so give another path".formatted(name));
      }
      if (folder != null && !files.exists(folder)) {
        throw new IllegalArgumentException(
            "cannot write %s: the folder %s does not exist".formatted(name, folder));
      }
      files.setWriteChecksum(false);
      return new VectorsPath(path, files);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Writes a local file, copies it beside the target, and renames it when it is complete. */
  void write(WordVectors vectors, Format format) {
    Path part = path.suffix(".part");
    try {
      java.nio.file.Path folder = Files.createTempDirectory("chainrule");
      java.nio.file.Path local = folder.resolve(path.getName());
      try {
        vectors.save(local, format);
        files.copyFromLocalFile(true, true, new Path(local.toUri()), part);
      } finally {
        Files.deleteIfExists(local);
        Files.deleteIfExists(folder);
      }
      if (!files.rename(part, path)) {
        throw new IOException("%s could not be renamed".formatted(part));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
