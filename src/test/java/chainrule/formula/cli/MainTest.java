package chainrule.formula.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
    JsonObject json = JsonParser.parseString(said()).getAsJsonObject();
    assertEquals("", json.get("setting").getAsString());
    assertEquals(0, json.getAsJsonArray("declarations").size());
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
    assertEquals(2, run("check", folder.toString()));
    assertTrue(said().contains("is a folder; check takes a file of LaTeX"));
    Path bytes = Files.write(folder.resolve("bytes.tex"), new byte[] {'x', '=', (byte) 0xff});
    assertEquals(2, run("check", bytes.toString()));
    assertTrue(said().contains("bytes.tex is no text in UTF-8"));
    assertEquals(2, run("check", file("% nothing but a remark\n")));
    assertTrue(said().contains("derivation.tex has no lines to check"));
  }
}
