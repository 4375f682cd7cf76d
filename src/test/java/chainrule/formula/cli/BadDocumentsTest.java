package chainrule.formula.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no documents, or damaged ones: a sentence for each, and the rest is checked. */
class BadDocumentsTest {
  private static final String GOOD = "\\section{A}\nso \\[ (a+b)^2 = a^2 + 2ab + b^2 \\]\n";

  @TempDir Path folder;

  private String said(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of("check"));
    for (String name : names) {
      arguments.add(folder.resolve(name).toString());
    }
    int code = Main.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertEquals(1, code);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void whatIsNoDocumentGetsOneSentenceAndTheRestIsChecked() throws IOException {
    Files.write(
        folder.resolve("latin.tex"),
        GOOD.replace("so", "f\u00fcr").getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("binary.tex"), new byte[] {0, 1, 2, (byte) 0xff, 0, 7});
    write("empty.tex", "");
    write("good.tex", GOOD);
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("large.tex").toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    String said =
        said("latin.tex", "binary.tex", "empty.tex", "missing.tex", "large.tex", "good.tex");
    assertTrue(said.contains("latin.tex is no text in UTF-8"), said);
    assertTrue(said.contains("binary.tex is no text in UTF-8"), said);
    assertTrue(said.contains("empty.tex has no lines to check"), said);
    assertTrue(said.contains("there is no file " + folder.resolve("missing.tex")), said);
    assertTrue(said.contains("large.tex has 50 MB; a document of at most 40 MB is read"), said);
    assertTrue(said.contains("good.tex: 1 HOLDS\n"), said);
  }

  @Test
  void damageStaysInItsDisplay() throws IOException {
    write(
        "unbalanced.tex",
        "see \\begin{align} x &= x \\begin{cases} 1 \\\\\n\\end{align}\n"
            + GOOD
            + "and \\begin{equation} y = y\n");
    String said = said("unbalanced.tex");
    assertTrue(said.contains("“\\begin{equation}” is never closed"), said);
    assertTrue(said.contains("unbalanced.tex: 1 HOLDS, 2 UNREADABLE"), said);
  }

  @Test
  void whatIsDefinedByItselfOrIncludesItselfEnds() throws IOException {
    write("macro.tex", "\\newcommand{\\a}{\\a x} see \\[ \\a = 1 \\]\n" + GOOD);
    write("self.tex", GOOD + "\\input{self}\n");
    String said = said("macro.tex", "self.tex");
    assertTrue(said.contains("the macro “\\a” is defined by itself"), said);
    assertTrue(said.contains("“self” includes itself"), said);
    assertTrue(said.contains("macro.tex: 1 HOLDS, 1 UNREADABLE"), said);
    assertTrue(said.contains("self.tex: 1 HOLDS, 1 UNREADABLE"), said);
  }

  @Test
  void tenThousandMacrosAreRead() throws IOException {
    StringBuilder macros = new StringBuilder();
    for (int k = 0; k < 10_000; k++) {
      String letters =
          String.valueOf(k)
              .chars()
              .collect(
                  StringBuilder::new,
                  (word, digit) -> word.append((char) ('a' + digit - '0')),
                  StringBuilder::append)
              .toString();
      macros.append("\\newcommand{\\m").append(letters).append("}{a}\n");
    }
    write("macros.tex", macros + GOOD.replace("a^2", "\\mjjjj^2").replace("b)^2 =", "b)^2 + 1 ="));
    assertTrue(said("macros.tex").contains("macros.tex: 1 FAILS"));
  }
}
