package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.Exercise;
import chainrule.exercise.ExerciseKind;
import chainrule.exercise.Ladder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which exercises stand in which notebook. */
class YourTurnTest {
  private static final int LEAST = 3;

  /** The numbers of the notebooks; 05 and 05b are one notebook in two parts. */
  static List<String> numbers() throws IOException {
    return NotebookFiles.all().map(YourTurnTest::number).distinct().toList();
  }

  private static String number(Path notebook) {
    return notebook.getFileName().toString().substring(0, 2);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNotebookHasThreeExercisesAtLeastAndOneOfEachKind(String number) throws IOException {
    Set<ExerciseKind> kinds =
        exercises(number).stream()
            .map(id -> Exercise.named(id).kind())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExerciseKind.class)));
    assertTrue(exercises(number).size() >= LEAST, number);
    kinds.remove(ExerciseKind.FUNCTION);
    assertEquals(EnumSet.complementOf(EnumSet.of(ExerciseKind.FUNCTION)), kinds, number);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void itsExercisesCarryItsNumberAndStandInOrder(String number) throws IOException {
    List<String> ofTheCourse =
        Exercise.all().filter(e -> e.notebook().equals(number)).map(Exercise::id).toList();
    assertEquals(ofTheCourse, exercises(number));
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
  @MethodSource("numbers")
  void itsLadderCarriesItsNumberAndIsNotClimbedYet(String number) throws IOException {
    List<String> expected =
        Ladder.ids()
            .filter(id -> id.startsWith(number))
            .map(id -> "%%" + LadderMagic.NAME + " " + id + "\n" + Ladder.named(id).cell())
            .toList();
    assertEquals(expected, cells(number, LadderMagic.NAME));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aCellIsThatOfItsExercise(String number) throws IOException {
    for (String id : exercises(number)) {
      String cell = "%%" + ExerciseMagic.NAME + " " + id + "\n" + Exercise.named(id).cell();
      assertTrue(cells(number, ExerciseMagic.NAME).contains(cell), cell);
    }
  }

  /** The exercises of a notebook, in the order of its cells. */
  private static List<String> exercises(String number) throws IOException {
    return cells(number, ExerciseMagic.NAME).stream()
        .map(cell -> cell.lines().findFirst().orElseThrow())
        .map(line -> line.replaceFirst("\\S+\\s+", "").strip())
        .toList();
  }

  /** The cells of a notebook that begin with a magic. */
  private static List<String> cells(String number, String magic) throws IOException {
    List<String> cells = new ArrayList<>();
    for (Path part : NotebookFiles.all().filter(n -> number(n).equals(number)).toList()) {
      NotebookFiles.read(part)
          .getAsJsonArray("cells")
          .forEach(cell -> cells.add(NotebookFiles.text(cell.getAsJsonObject())));
    }
    return cells.stream().filter(cell -> cell.startsWith("%%" + magic + " ")).toList();
  }
}
