package chainrule.exercise;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which exercises were tried and solved: one small file, a line for each. It lies beside the
 * course, or in the user's home where the course's folder is read-only, shared by a class.
 *
 * <p>The system property or environment variable of the names below says where else the file is to
 * be; empty means nowhere.
 */
public final class ExerciseProgress {
  /** The system property. */
  public static final String PROPERTY = "chainrule.progress";

  /** The environment variable. */
  public static final String VARIABLE = "CHAINRULE_PROGRESS";

  private final Optional<Path> file;

  private ExerciseProgress(Optional<Path> file) {
    this.file = file;
  }

  /** The marks of this course folder, or of the file that was named instead. */
  public static ExerciseProgress here() {
    String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    return named == null
        ? new ExerciseProgress(besideTheCourse().map(ExerciseProgress::writable))
        : new ExerciseProgress(named.isBlank() ? Optional.empty() : Optional.of(Path.of(named)));
  }

  /**
   * The marks in a file.
   *
   * @param file need not be there yet
   */
  static ExerciseProgress in(Path file) {
    return new ExerciseProgress(Optional.of(file));
  }

  /** This file, or one in the user's home where this one cannot be written. */
  static Path writable(Path file) {
    return in(file).areKept()
        ? file
        : Path.of(System.getProperty("user.home"), ".chainrule").resolve(file.getFileName());
  }

  /** Where the library is not a jar, in a build or a test, nothing is recorded. */
  private static Optional<Path> besideTheCourse() {
    try {
      Path jar =
          Path.of(
              ExerciseProgress.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path course = jar.toAbsolutePath().normalize().getParent().getParent();
      return Files.isRegularFile(jar)
          ? Optional.of(course.resolve(".course").resolve("exercises.txt"))
          : Optional.empty();
    } catch (URISyntaxException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  /** The mark of an exercise. */
  public enum Mark {
    /** Not answered. */
    OPEN("○"),
    /** Answered, but never rightly. */
    TRIED("◐"),
    /** Answered rightly at least once. */
    DONE("✓");

    private final String symbol;

    Mark(String symbol) {
      this.symbol = symbol;
    }

    /** Its symbol in the table. */
    public String symbol() {
      return symbol;
    }

    /** Its word in the file. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Mark of(AnswerOutcome outcome) {
      return switch (outcome) {
        case OPEN -> OPEN;
        case REFUSED, WRONG -> TRIED;
        case RIGHT -> DONE;
      };
    }
  }

  /**
   * Records the outcome of an exercise if it is better than the recorded one. Several kernels may
   * do that at once. Where the file cannot be written nothing is recorded, and the table says so.
   *
   * @param feedback about an exercise of the course; one without an id is not kept
   */
  public void keep(Feedback feedback) {
    Mark mark = Mark.of(feedback.outcome());
    String id = feedback.exercise().id();
    if (file.isEmpty() || id.isEmpty() || mark.compareTo(read().of(id)) <= 0) {
      return;
    }
    try {
      new ProgressFile(file.get()).keep(id, mark);
    } catch (IOException readOnly) {
      // the table says so; feedback on an answer does not mention files
    }
  }

  /** What the file says. */
  Read read() {
    try {
      return file.isPresent() ? new ProgressFile(file.get()).read() : new Read(Map.of(), false);
    } catch (IOException unreadable) {
      return new Read(Map.of(), true);
    }
  }

  /** Whether marks can be recorded here. */
  boolean areKept() {
    return file.map(path -> path.toAbsolutePath().getParent())
        .map(folder -> Files.exists(folder) ? folder : folder.getParent())
        .map(folder -> Files.isDirectory(folder) && Files.isWritable(folder))
        .orElse(false);
  }

  /**
   * What a file says.
   *
   * @param marks by the exercise's id
   * @param damaged whether a line of it was not understood
   */
  record Read(Map<String, Mark> marks, boolean damaged) {
    Mark of(String id) {
      return marks.getOrDefault(id, Mark.OPEN);
    }
  }
}
