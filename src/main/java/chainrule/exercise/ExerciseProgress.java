package chainrule.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which exercises were tried and solved: one small file, a line for each, where {@link
 * ProgressLocation} says.
 */
public final class ExerciseProgress {
  private final Optional<Path> file;

  private ExerciseProgress(Optional<Path> file) {
    this.file = file;
  }

  /** The marks of the user of this course. */
  public static ExerciseProgress here() {
    return new ExerciseProgress(ProgressLocation.file());
  }

  /**
   * The marks in a file.
   *
   * @param file need not be there yet
   */
  static ExerciseProgress in(Path file) {
    return new ExerciseProgress(Optional.of(file));
  }

  /**
   * Records the outcome of an exercise if it is better than the recorded one. Several kernels may
   * do that at once. Where the file cannot be written nothing is recorded, and the table says so.
   *
   * @param feedback about an exercise of the course; one without an id is not kept
   */
  public void keep(Feedback feedback) {
    keep(Map.of(feedback.exercise().id(), ProgressMark.of(feedback.outcome())));
  }

  /**
   * Records the marks of the rungs of a ladder in the same way.
   *
   * @param feedback about a ladder of the course; one without an id is not kept
   */
  public void keep(LadderFeedback feedback) {
    Map<String, ProgressMark> marks = new TreeMap<>();
    if (!feedback.ladder().id().isEmpty()) {
      IntStream.range(0, feedback.ladder().rungs().size())
          .forEach(rung -> marks.put(feedback.ladder().rungId(rung), feedback.mark(rung)));
    }
    keep(marks);
  }

  private void keep(Map<String, ProgressMark> marks) {
    RecordedMarks before = read();
    Map<String, ProgressMark> better = new TreeMap<>(marks);
    better
        .entrySet()
        .removeIf(e -> e.getKey().isEmpty() || e.getValue().compareTo(before.of(e.getKey())) <= 0);
    if (file.isEmpty() || better.isEmpty()) {
      return;
    }
    try {
      new ProgressFile(file.get()).keep(better);
    } catch (IOException readOnly) {
      // the table says so; feedback on an answer does not mention files
    }
  }

  /** What the file says. */
  RecordedMarks read() {
    try {
      return file.isPresent()
          ? new ProgressFile(file.get()).read()
          : new RecordedMarks(Map.of(), false);
    } catch (IOException unreadable) {
      return new RecordedMarks(Map.of(), true);
    }
  }

  /** Whether marks can be recorded here. */
  boolean areKept() {
    return file.isPresent() && ProgressLocation.isWritable(file.get());
  }
}
