package chainrule.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts of the exercises and ladders of the course. */
final class CourseFiles {
  /** The number of the last notebook. */
  static final int LAST_NOTEBOOK = 13;

  private CourseFiles() {}

  static boolean exists(String name) {
    return CourseFiles.class.getResource(name) != null;
  }

  /** The text of a file, if there is one of that name. */
  static Optional<String> read(String name) {
    try (InputStream in = CourseFiles.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
