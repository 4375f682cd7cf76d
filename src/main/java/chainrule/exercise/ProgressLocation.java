package chainrule.exercise;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where progress is recorded: in a file beside the course, or in the user's home where the course's
 * folder is read-only because a class shares it.
 *
 * <p>The system property {@code chainrule.progress} or the environment variable {@code
 * CHAINRULE_PROGRESS} names another file; an empty name means that nothing is recorded.
 */
final class ProgressLocation {
  private static final String PROPERTY = "chainrule.progress";
  private static final String VARIABLE = "CHAINRULE_PROGRESS";

  private ProgressLocation() {}

  /** The file; empty if nothing is recorded. */
  static Optional<Path> file() {
    String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    if (named == null) {
      return besideTheCourse().map(ProgressLocation::writable);
    }
    return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
  }

  /** This file, or one in the user's home where this one cannot be written. */
  static Path writable(Path file) {
    return isWritable(file)
        ? file
        : Path.of(System.getProperty("user.home"), ".chainrule").resolve(file.getFileName());
  }

  /** Where the library is not a jar, in a build or a test, nothing is recorded. */
  private static Optional<Path> besideTheCourse() {
    try {
      Path jar =
          Path.of(
              ProgressLocation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path course = jar.toAbsolutePath().normalize().getParent().getParent();
      return Files.isRegularFile(jar)
          ? Optional.of(course.resolve(".course").resolve("exercises.txt"))
          : Optional.empty();
    } catch (URISyntaxException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  /** Whether a file can be written, or made. */
  static boolean isWritable(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent())
        .map(folder -> Files.exists(folder) ? folder : folder.getParent())
        .filter(folder -> Files.isDirectory(folder) && Files.isWritable(folder))
        .isPresent();
  }
}
