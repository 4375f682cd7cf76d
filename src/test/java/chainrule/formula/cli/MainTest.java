package chainrule.formula.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands. */
class MainTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return Main.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  private String file(String latex) throws IOException {
    return Files.writeString(folder.resolve("derivation.tex"), latex).toString();
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTrueFileExitsWithZero() throws IOException {
    assertEquals(0, run("check", file("\\sigma' = \\sigma(1 - \\sigma)"), "--setting", "sigmoid"));
    assertTrue(said().contains("HOLDS"));
  }

  @Test
  void aFalseFileExitsWithOne() throws IOException {
    assertEquals(1, run("check", file("\\sigma' = \\sigma(1 + \\sigma)"), "--setting", "sigmoid"));
    assertTrue(said().contains("a true line near this one"));
  }

  @Test
  void theJsonHasOneEntryForEachLine() throws IOException {
    String file = file("given x \\in \\mathbb{R}\nx = x \\\\ x^2 = -x x");
    assertEquals(1, run("check", file, "--json"));
    JsonObject json = new Gson().fromJson(said(), JsonObject.class);
    assertEquals("", json.get("setting").getAsString());
    JsonObject first = json.getAsJsonArray("lines").get(0).getAsJsonObject();
    JsonObject second = json.getAsJsonArray("lines").get(1).getAsJsonObject();
    assertEquals(2, json.getAsJsonArray("lines").size());
    assertEquals(1, first.get("line").getAsInt());
    assertEquals("HOLDS", first.get("verdict").getAsString());
    assertTrue(first.get("repair").isJsonNull());
    assertEquals("x^2 = x x", second.get("repair").getAsString());
  }

  @Test
  void aCommandThatCannotBeRunExitsWithTwo() throws IOException {
    assertEquals(2, run());
    assertEquals(2, run("check", folder.resolve("missing.tex").toString()));
    assertEquals(2, run("check", file("x = x"), "--setting", "nowhere"));
    assertTrue(said().contains("there is no file"));
    assertTrue(said().contains("nowhere"));
  }

  @Test
  void aFileThatHoldsNoDerivationGetsASentence() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(2, run("check", empty.toString()));
    assertTrue(said().contains("is a folder without documents"));
    Path bytes = Files.write(folder.resolve("bytes.tex"), new byte[] {'x', '=', (byte) 0xff});
    assertEquals(2, run("check", bytes.toString()));
    assertTrue(said().contains("bytes.tex is no text in UTF-8"));
    assertEquals(2, run("check", file("% nothing but a remark\n")));
    assertTrue(said().contains("derivation.tex has no lines to check"));
    assertEquals(2, run("check", file(""), "--jsno"));
    assertTrue(said().contains("--jsno"));
  }

  @Test
  void aFileThatCannotBeReadDoesNotKeepOthersFromBeingChecked() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes.tex"), new byte[] {(byte) 0xff, 0, 1});
    assertEquals(1, run("check", bytes.toString(), file("1 = 1"), "--json"));
    JsonObject json = new Gson().fromJson(said(), JsonObject.class);
    assertEquals(1, json.getAsJsonArray("problems").size());
    assertEquals(1, json.getAsJsonArray("lines").size());
  }

  @Test
  void aFolderIsCheckedWithoutReadingAFileTwice() throws IOException {
    Files.writeString(
        folder.resolve("z.tex"),
        "\\documentclass{article}\\begin{document}\\input{a}\\input{z}\\end{document}");
    Files.writeString(folder.resolve("a.tex"), "We see that \n\\[ 1 = 1 \\tag{3} \\]");
    Files.writeString(folder.resolve("b.md"), "Here\n\n$$\n2 = 3\n$$");
    assertEquals(1, run("check", folder.toString(), "--json"));
    var lines = new Gson().fromJson(said(), JsonObject.class).getAsJsonArray("lines");
    assertEquals(3, lines.size());
    JsonObject first = lines.get(0).getAsJsonObject();
    assertTrue(first.get("file").getAsString().endsWith("a.tex"));
    assertEquals(2, first.get("line").getAsInt());
    assertEquals(4, first.get("column").getAsInt());
    assertEquals("3", first.get("label").getAsString());
    assertEquals("FAILS", lines.get(2).getAsJsonObject().get("verdict").getAsString());
    assertEquals(4, lines.get(2).getAsJsonObject().get("line").getAsInt());
  }

  @Test
  void whatIsPipedInIsCheckedToo() {
    InputStream piped = new ByteArrayInputStream("1 + 1 = 2".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        0,
        Main.run(
            List.of("check", "-"), piped, new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    assertTrue(said().contains("-:1:1: HOLDS"));
    assertTrue(said().contains("-: 1 HOLDS"));
  }

  @Test
  void sarifNamesThePlaceOfEachLineThatDoesNotHold() throws IOException {
    assertEquals(1, run("check", file("1 = 1 \\\\\n 2 = 3"), "--sarif"));
    JsonObject log = new Gson().fromJson(said(), JsonObject.class);
    var results = log.getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonArray("results");
    assertEquals("2.1.0", log.get("version").getAsString());
    assertEquals(1, results.size());
    assertEquals("FAILS", results.get(0).getAsJsonObject().get("ruleId").getAsString());
    assertTrue(
        results.toString().contains("\"startLine\":2,")
            || results.toString().contains("\"startLine\":2}"));
  }

  @Test
  void aPageHoldsEachLineWithItsVerdictAndNeedsNothingElse() throws IOException {
    Path page = folder.resolve("page.html");
    String file = file("given x \\in \\mathbb{R}\nx^2 = -x x \\\\\nx<\\foo{y");
    assertEquals(1, run("check", file, "--html", page.toString()));
    String html = Files.readString(page);
    assertTrue(html.contains("✗ FAILS") && html.contains("? UNREADABLE"));
    assertTrue(html.contains("a true line near this one"));
    assertTrue(html.contains("<msup><mi>x</mi>"));
    assertTrue(!html.contains("http") && !html.contains("<script") && !html.contains("{{"));
  }

  @Test
  void anAnnotatedCopyHasAMarkAtEachLine() throws IOException {
    Path copy = folder.resolve("copy.tex");
    Files.writeString(folder.resolve("part.tex"), "So\n\\[ 2 = 3 \\]");
    String file =
        file(
            "\\begin{document} So\n\\begin{align} 1 &= 1 \\\\ &= 1 \\end{align}\\input{part}\\end{document}");
    assertEquals(1, run("check", file, "--annotate", copy.toString()));
    String text = Files.readString(copy);
    assertTrue(
        text.contains(
            "\\begin{align} \\chainrulemark{1}{\\surd}1 &= 1 \\\\ \\chainrulemark{2}{\\surd}&= 1"));
    assertTrue(text.contains("\\[ \\chainrulemark{3}{\\times}2 = 3 \\]"));
    assertTrue(text.indexOf("\\newcommand*\\chainrulemark") < text.indexOf("\\begin{document}"));
    assertEquals(2, run("check", file, "--annotate", file));
  }
}
