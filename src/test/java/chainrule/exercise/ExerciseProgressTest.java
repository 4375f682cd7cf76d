package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseProgressTest {
  @TempDir private Path folder;

  private static Feedback of(AnswerOutcome outcome) {
    return new Feedback(Exercise.named("13-1"), outcome, "", Optional.empty(), Optional.empty());
  }

  private Path file() {
    return folder.resolve(".course").resolve("exercises.txt");
  }

  private String board() {
    return ProgressTable.of(ExerciseProgress.in(file())).toString();
  }

  @Test
  void anOpenExerciseLeavesNoFile() {
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.OPEN));
    assertFalse(Files.exists(file()));
    assertTrue(board().contains("13-1 ○"), board());
  }

  @Test
  void solvedExercisesStaySolved() throws IOException {
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.WRONG));
    assertTrue(board().contains("13-1 ◐"), board());
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.RIGHT));
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.REFUSED));
    assertTrue(board().contains("13-1 ✓"), board());
    assertEquals("13-1 done\n", Files.readString(file()));
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertEquals(1, files.count(), "nothing half-written is left");
    }
  }

  @Test
  void damagedLinesAreReportedAndTheOthersKept() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(
        file(), new byte[] {(byte) 0xff, '\n', '1', '3', '-', '2', ' ', 'd', 'o', 'n', 'e'});
    assertTrue(board().contains("13-2 ✓") && board().contains("could not be read"), board());
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.RIGHT));
    assertFalse(board().contains("could not be read"), board());
    assertEquals("13-1 done\n13-2 done\n", Files.readString(file()));
  }

  @Test
  void unwritableFolderIsNotedInTheTableAndNothingFails() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve("exercises.txt");
    ExerciseProgress.in(blocked).keep(of(AnswerOutcome.RIGHT));
    assertTrue(
        ProgressTable.of(ExerciseProgress.in(blocked)).note().contains("Nothing can be kept"));
  }

  @Test
  void progressIsNotRecordedDuringABuild() {
    assertTrue(ProgressTable.of(ExerciseProgress.here()).note().contains("Nothing can be kept"));
  }
}
