package chainrule.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
  private static final String RIGHT = "%%exercise 13-1\n" + Answers.of(Exercise.named("13-1"));
  private static final String OPEN = "%%exercise 13-1\n" + Exercise.named("13-1").cell();
  private static final String GRADE = "grade(\"13-1\", 2)";

  @TempDir private Path folder;

  private Path submissions() throws IOException {
    return Files.createDirectories(folder.resolve("sub"));
  }

  private void handIn(String file, String text) throws IOException {
    Path path = submissions().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String notebook(String... cells) {
    List<Map<String, Object>> written =
        Arrays.stream(cells)
            .map(cell -> Map.<String, Object>of("cell_type", "code", "source", cell))
            .toList();
    return new Gson().toJson(Map.of("cells", written));
  }

  private String graded(int code, String... options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments =
        Stream.concat(Stream.of(submissions().toString()), Stream.of(options)).toList();
    int given = GradeCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(code, given, out::toString);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path assignment() throws IOException {
    return Files.writeString(folder.resolve("released.ipynb"), notebook(OPEN, GRADE));
  }

  @Test
  void eachSubmissionHasARowAndWhatCannotBeGradedASentence() throws IOException {
    handIn("right.ipynb", notebook(RIGHT, GRADE));
    handIn("blank.ipynb", notebook(OPEN, GRADE));
    handIn("taken back.ipynb", notebook(RIGHT, OPEN, GRADE));
    handIn("deleted.ipynb", notebook(RIGHT));
    handIn("edited.ipynb", notebook(OPEN, "grade(\"13-1\", 200)"));
    handIn("no cell.ipynb", notebook(GRADE));
    handIn("text.ipynb", "no notebook");
    handIn("twice/a/13.ipynb", notebook(RIGHT, GRADE));
    handIn("twice/b/13.ipynb", notebook(RIGHT, GRADE));
    handIn("Zoë, née Ó/13 à.ipynb", notebook(RIGHT, GRADE));
    handIn("only true/1.tex", "\\[1 = 1\\]");
    handIn("also true/13.ipynb", notebook(OPEN, GRADE));
    handIn("also true/1.tex", "\\[1 = 1\\]");
    handIn("nothing/readme.txt", "");
    assertEquals(
        """
        submission,score,earned,possible,note
        "Zoë, née Ó",1.0000,2,2,
        also true,0.0000,0,2,"1.tex is not a notebook, and earns nothing"
        blank,0.0000,0,2,
        deleted,1.0000,2,2,deleted has deleted or changed a cell that grades; the assignment's own count
        edited,0.0000,0,2,edited has deleted or changed a cell that grades; the assignment's own count
        no cell,0.0000,0,2,no cell has no cell for 13-1
        nothing,0.0000,0,2,nothing holds no notebook
        only true,0.0000,0,2,"only true holds no notebook; 1.tex is not a notebook, and earns nothing"
        right,1.0000,2,2,
        taken back,0.0000,0,2,
        text,0.0000,0,2,text.ipynb is not a notebook
        twice,0.0000,0,2,"twice holds two notebooks called 13.ipynb, so neither is graded"
        """,
        graded(0, "--assignment", assignment().toString()).replace("\r\n", "\n"));
  }

  @Test
  void documentsEarnAPointForEachLineThatHoldsAndOnlyTheirOwnLines() throws IOException {
    String two = "%% setting: sigmoid\n\\[\\sigma(0) = \\frac12\\]\n\\[\\sigma(0) = 1\\]";
    handIn("Zoë, née Ó/2.tex", two);
    handIn("Zoë, née Ó/all.tex", "\\begin{document}\n\\input{2}\n\\end{document}");
    handIn(
        "bob.tex",
        "\\begin{document}\n\\input{clever}\n\\input{../sub/Zoë, née Ó/2}\n\\end{document}");
    handIn("clever.tex", two);
    handIn("nothing/readme.txt", "");
    Files.createSymbolicLink(
        Files.createDirectories(submissions().resolve("link")).resolve("mine.tex"),
        submissions().resolve("clever.tex"));
    assertEquals(
        """
        submission,score,earned,possible,note
        "Zoë, née Ó",0.5000,1,2,
        bob,0.0000,0,2,
        clever,0.5000,1,2,
        link,0.0000,0,0,"link holds no .tex, .md or .ipynb file"
        nothing,0.0000,0,0,"nothing holds no .tex, .md or .ipynb file"
        """,
        graded(0).replace("\r\n", "\n"));
  }

  @Test
  void withoutAnAssignmentTheExercisesOfTheNotebookAreWorthOnePointEach() throws IOException {
    handIn("alice.ipynb", notebook(RIGHT));
    assertTrue(graded(0).contains("alice,0.3333,1,3,"), graded(0));
  }

  @Test
  void pagesHaveTheFeedbackAndTheClassItsCommonestSlips() throws IOException {
    handIn("<b>.tex", "%% setting: sigmoid\n\\[\\sigma(-x) = 1 + \\sigma(x)\\]");
    handIn("index.ipynb", notebook(OPEN));
    Path pages = folder.resolve("pages");
    graded(0, "--feedback", pages.toString());
    String index = Files.readString(pages.resolve("index.html"));
    assertTrue(index.contains("&lt;b&gt;") && !index.contains("<b>.tex"), index);
    assertTrue(index.contains("A plus or minus sign is wrong"), index);
    assertTrue(Files.readString(pages.resolve("submissions/<b>.html")).contains("FAILS"));
    assertTrue(Files.readString(pages.resolve("submissions/index.html")).contains("not answered"));
  }

  @Test
  void gradescopeGetsOneTestForEachAnswer() throws IOException {
    handIn("13.ipynb", notebook(RIGHT, GRADE));
    Path results = folder.resolve("results.json");
    graded(0, "--gradescope", results.toString(), "--assignment", assignment().toString());
    JsonObject json = new Gson().fromJson(Files.readString(results), JsonObject.class);
    assertEquals(2, json.get("score").getAsDouble());
    JsonObject test = json.getAsJsonArray("tests").get(0).getAsJsonObject();
    assertEquals("13-1", test.get("name").getAsString());
    assertEquals(2, test.get("max_score").getAsDouble());
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentenceAndNothingIsWritten() throws IOException {
    assertTrue(graded(2).contains("holds no submissions"));
    handIn("alice.tex", "x");
    Path inside = submissions().resolve("pages");
    assertTrue(graded(2, "--feedback", inside.toString()).contains("lies among the submissions"));
    assertFalse(Files.exists(inside));
    assertTrue(graded(2, "--setting", "nonsense").contains("nonsense"));
    assertTrue(graded(2, "--assignment", inside.toString()).contains("pages"));
    Path plain = Files.writeString(folder.resolve("plain.ipynb"), notebook("1 + 1"));
    assertTrue(graded(2, "--assignment", plain.toString()).contains("no grade cells"));
  }

  @Test
  void nothingThatAStudentWroteIsChanged() throws IOException {
    handIn("alice.ipynb", notebook(RIGHT));
    byte[] before = Files.readAllBytes(submissions().resolve("alice.ipynb"));
    graded(0, "--feedback", folder.resolve("pages").toString());
    assertEquals(
        -1, Arrays.mismatch(before, Files.readAllBytes(submissions().resolve("alice.ipynb"))));
    try (Stream<Path> files = Files.list(submissions())) {
      assertEquals(1, files.count());
    }
  }
}
