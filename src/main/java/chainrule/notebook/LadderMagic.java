package chainrule.notebook;

import chainrule.exercise.ExerciseProgress;
import chainrule.exercise.Ladder;
import chainrule.exercise.LadderFeedback;
import chainrule.exercise.WrongTries;
import chainrule.grading.AnswerCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cell magic {@code %%ladder 03}: the lines that a student has written so far. */
public final class LadderMagic {
  /** What stands behind {@code %%}. */
  public static final String NAME = "ladder";

  private static final String FILE = ".tex";

  /** Static because a cell's magic has no other place to keep what the kernel's user has tried. */
  private static final WrongTries TRIES = new WrongTries();

  private LadderMagic() {}

  /**
   * Checks the lines and records the rungs that were reached.
   *
   * @param arguments the number of a notebook, or the name of a file that ends with {@code .tex}
   * @param body the lines of the cell
   * @throws IllegalArgumentException if there is no such ladder, or its file cannot be read
   */
  public static LadderFeedback run(List<String> arguments, String body) {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException(
          "%%%%ladder has %d words behind it; it takes the name of one ladder"
              .formatted(arguments.size()));
    }
    String name = arguments.get(0);
    Ladder ladder = name.endsWith(FILE) ? inFile(name) : Ladder.named(name);
    LadderFeedback feedback = ladder.check(body, TRIES);
    ExerciseProgress.here().keep(feedback);
    Grading.keep(new AnswerCell(name, body));
    return feedback;
  }

  private static Ladder inFile(String name) {
    try {
      return Ladder.of(Files.readString(Path.of(name)));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "cannot read the file “%s”; it must hold a ladder".formatted(name), unreadable);
    }
  }
}
