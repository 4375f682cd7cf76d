package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseProgressTest {
  @TempDir private Path folder;

  private static Feedback of(AnswerOutcome outcome) {
    return new Feedback(Exercise.named("13-1"), outcome, "", Optional.empty(), Optional.empty());
  }

  private void keepRight(String id) {
    Exercise exercise = Exercise.named(id);
    ExerciseProgress.in(file())
        .keep(new Feedback(exercise, AnswerOutcome.RIGHT, "", Optional.empty(), Optional.empty()));
  }

  private Path file() {
    return folder.resolve(".course").resolve("exercises.txt");
  }

  private String board() {
    return ProgressTable.of(ExerciseProgress.in(file())).toString();
  }

  @Test
  void aReadOnlyCourseKeepsTheMarksInTheUsersHome() throws IOException {
    Path file = file();
    assertEquals(file, ProgressLocation.writable(file));
    Path home = Path.of(System.getProperty("user.home"));
    Files.writeString(folder.resolve("no folder"), "");
    Path unwritable = folder.resolve("no folder").resolve(".course").resolve("exercises.txt");
    assertEquals(home.resolve(".chainrule/exercises.txt"), ProgressLocation.writable(unwritable));
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
  void unknownLinesAreReportedAndStayAsTheyAre() throws IOException {
    Files.createDirectories(file().getParent());
    byte[] unknown = {(byte) 0xff, '\n', '#', ' ', 'v', '2', '\n'};
    Files.write(file(), unknown);
    Files.writeString(file(), "13-2 done\n13-2 tried\n", StandardOpenOption.APPEND);
    assertTrue(board().contains("13-2 ✓") && board().contains("could not be read"), board());
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.RIGHT));
    assertTrue(board().contains("13-1 ✓") && board().contains("could not be read"), board());
    byte[] kept = Files.readAllBytes(file());
    assertArrayEquals(unknown, Arrays.copyOf(kept, unknown.length));
    assertEquals(
        "13-1 done\n13-2 done\n",
        new String(kept, unknown.length, kept.length - unknown.length, StandardCharsets.UTF_8));
  }

  @Test
  void allOfManyAnswersAtOnceAreKept() throws IOException, InterruptedException {
    List<String> ids = Exercise.all().map(Exercise::id).limit(28).toList();
    ExecutorService kernels = Executors.newFixedThreadPool(ids.size());
    kernels.invokeAll(ids.stream().map(id -> Executors.callable(() -> keepRight(id))).toList());
    kernels.shutdown();
    assertEquals(
        ids.stream().sorted().map(id -> id + " done").toList(), Files.readAllLines(file()));
  }

  @Test
  void aLockThatWasLeftIsRemovedAfterAWhile() throws IOException {
    Files.createDirectories(file().getParent());
    Path left = Files.createFile(file().resolveSibling("exercises.txt.lock"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(60)));
    ExerciseProgress.in(file()).keep(of(AnswerOutcome.RIGHT));
    assertEquals("13-1 done\n", Files.readString(file()));
    assertFalse(Files.exists(left));
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
