package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.Exercise;
import chainrule.exercise.ExerciseKind;
import chainrule.exercise.Ladder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which exercises stand in which notebook. */
class YourTurnTest {
  /** Once every notebook has its exercises, none may be without. */
  private static final boolean EVERY_NOTEBOOK = true;

  private static final int LEAST = 3;

  static Stream<Path> notebooks() throws IOException {
    return NotebooksTest.notebooks();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aNotebookHasThreeExercisesAtLeastAndOneOfEachKind(Path notebook) throws IOException {
    Set<ExerciseKind> kinds =
        exercises(notebook).stream()
            .map(id -> Exercise.named(id).kind())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExerciseKind.class)));
    if (EVERY_NOTEBOOK || !kinds.isEmpty()) {
      assertTrue(exercises(notebook).size() >= LEAST, notebook::toString);
      kinds.remove(ExerciseKind.FUNCTION);
      assertEquals(
          EnumSet.complementOf(EnumSet.of(ExerciseKind.FUNCTION)), kinds, notebook::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itsExercisesCarryItsNumberAndStandInOrder(Path notebook) throws IOException {
    String number = notebook.getFileName().toString().substring(0, 2);
    List<String> ofTheCourse =
        Exercise.all().filter(e -> e.notebook().equals(number)).map(Exercise::id).toList();
    assertEquals(ofTheCourse, exercises(notebook));
  }

  @Test
  void everyExerciseFileIsListed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/chainrule/exercise"))) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(f -> f.getFileName().toString().replace(".tex", ""))
              .sorted()
              .toList();
      assertEquals(names, Exercise.all().map(Exercise::id).sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itsLadderCarriesItsNumberAndIsNotClimbedYet(Path notebook) throws IOException {
    String number = notebook.getFileName().toString().substring(0, 2);
    List<String> expected =
        Ladder.ids()
            .filter(number::equals)
            .map(id -> "%%" + LadderMagic.NAME + " " + id + "\n" + Ladder.named(id).cell())
            .toList();
    assertEquals(expected, cells(notebook, LadderMagic.NAME).toList());
  }

  /** The exercises of a notebook, in the order of its cells. */
  private static List<String> exercises(Path notebook) throws IOException {
    return cells(notebook, ExerciseMagic.NAME)
        .map(cell -> cell.lines().findFirst().orElseThrow())
        .map(line -> line.replaceFirst("\\S+\\s+", "").strip())
        .toList();
  }

  /** The cells of a notebook that begin with a magic. */
  private static Stream<String> cells(Path notebook, String magic) throws IOException {
    return StreamSupport.stream(
            NotebooksTest.read(notebook).getAsJsonArray("cells").spliterator(), false)
        .map(cell -> NotebooksTest.text(cell.getAsJsonObject()))
        .filter(cell -> cell.startsWith("%%" + magic + " "));
  }
}
