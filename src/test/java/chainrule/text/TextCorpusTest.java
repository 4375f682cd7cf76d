package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TextCorpusTest {
  @TempDir Path folder;

  @Test
  void aSentenceIsALineWithAWord() throws IOException {
    Path file = write("a.txt", "The cat.\r\n\r\n  42\nThe dög");
    Corpus corpus = new TextCorpus(file);
    List<List<String>> expected = List.of(List.of("the", "cat"), List.of("the", "dög"));
    assertEquals(expected, corpus.sentences().toList());
    assertEquals(expected, corpus.sentences().toList());
    assertEquals("a.txt", corpus.name());
  }

  @Test
  void aBookOnOneLineIsCutAfterThousandWords() throws IOException {
    Path file = write("long", "word ".repeat(2_500));
    assertEquals(
        List.of(1_000, 1_000, 500), new TextCorpus(file).sentences().map(List::size).toList());
  }

  @Test
  void aLineByItselfHasTheSentencesThatItHasInAFile() throws IOException {
    for (String line :
        List.of("The cat.", "  42 ", "", "word ".repeat(2_000), "a ".repeat(1_001))) {
      assertEquals(
          new TextCorpus(write("line", line)).sentences().toList(), TextCorpus.sentences(line));
    }
  }

  @Test
  void gzipIsRecognisedByItsContent() throws IOException {
    Path file = folder.resolve("no-ending");
    Files.write(file, gzip("one two\nthree"));
    assertEquals(
        List.of(List.of("one", "two"), List.of("three")),
        new TextCorpus(file).sentences().toList());
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNamesWithoutHiddenFiles() throws IOException {
    Files.createDirectories(folder.resolve("sub/.git"));
    write("z.txt", "last");
    write("a b é.txt", "first");
    write("sub/m.txt", "middle");
    write(".hidden", "hidden");
    write("sub/.git/config", "hidden");
    assertEquals(
        List.of(List.of("first"), List.of("middle"), List.of("last")),
        new TextCorpus(folder).sentences().toList());
  }

  @Test
  void aFileBelowAHiddenFolderCanBeNamed() throws IOException {
    Files.createDirectories(folder.resolve(".data"));
    assertEquals(
        List.of(List.of("here")), new TextCorpus(write(".data/.x", "here")).sentences().toList());
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithLineAndByte() throws IOException {
    Path file = folder.resolve("latin");
    Files.write(file, "tea\ncaf\u00e9 noir".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "cannot read %s: line 2 is not UTF-8: byte 8 of the text is E9; if it is in Windows-1252, say so: TextCorpus.of(path, \"windows-1252\")"
            .formatted(file),
        refusal(() -> new TextCorpus(file).sentences().toList()));
  }

  @Test
  void theByteIsCountedFromTheStartOfALongTextAndAtItsEnd() throws IOException {
    Path file = folder.resolve("long");
    byte[] text = ("é\n".repeat(100_000) + "é").getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(text, text.length - 1));
    String message = refusal(() -> new TextCorpus(file).sentences().toList());
    assertTrue(
        message.contains("line 100001 is not UTF-8: byte 300001 of the text is C3"), message);
  }

  @Test
  void windows1252IsReadWhenItIsNamed() throws IOException {
    Path file = folder.resolve("western");
    Files.write(file, "na\u00efve \u201ccaf\u00e9\u201d".getBytes("windows-1252"));
    assertEquals(
        List.of(List.of("naïve", "café")),
        TextCorpus.of(file.toString(), "windows-1252").sentences().toList());
    Files.write(file, new byte[] {'a', '\n', (byte) 0x81});
    String message =
        refusal(() -> TextCorpus.of(file.toString(), "windows-1252").sentences().toList());
    assertTrue(message.endsWith("line 2 is not windows-1252: byte 3 of the text is 81"), message);
  }

  @Test
  void anEncodingThatJavaDoesNotKnowIsRefused() throws IOException {
    String file = write("a.txt", "a").toString();
    for (String unknown : List.of("latin-17", "no name")) {
      assertEquals(
          "encoding is '%s'; it must be one that Java knows, such as UTF-8, windows-1252 or UTF-16LE"
              .formatted(unknown),
          refusal(() -> TextCorpus.of(file, unknown)));
    }
  }

  @Test
  void aByteOrderMarkNamesTheEncoding() throws IOException {
    for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      Path file = folder.resolve(encoding);
      Files.write(file, "\ufeffThe café\n𝔼 語".getBytes(encoding));
      List<List<String>> expected = List.of(List.of("the", "café"), List.of("𝔼", "語"));
      assertEquals(expected, new TextCorpus(file).sentences().toList(), encoding);
      Path compressed = folder.resolve(encoding + ".gz");
      Files.write(compressed, gzip(Files.readAllBytes(file)));
      assertEquals(
          expected, TextCorpus.of(compressed.toString(), "windows-1252").sentences().toList());
    }
  }

  @Test
  void utf16WithoutAByteOrderMarkIsRefusedUnlessItIsNamed() throws IOException {
    for (String encoding : List.of("UTF-16LE", "UTF-16BE")) {
      Path file = folder.resolve(encoding);
      Files.write(file, "The café.\n".repeat(3_000).getBytes(encoding));
      assertEquals(
          "cannot read %s: it looks like %s without a byte order mark; say so: TextCorpus.of(path, \"%s\")"
              .formatted(file, encoding, encoding),
          refusal(() -> new TextCorpus(file).sentences().toList()));
      assertEquals(3_000, TextCorpus.of(file.toString(), encoding).sentences().count());
    }
  }

  @Test
  void filesThatAreNoTextAreLeftOutOfAFolderAndCounted() throws IOException {
    write("a.txt", "some text");
    write("c.pdf", "%PDF-1.7 text");
    Files.write(folder.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'});
    Files.write(folder.resolve("d.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
    Files.write(folder.resolve("e.bin"), new byte[] {'a', 0, 'b'});
    TextCorpus corpus = new TextCorpus(folder);
    assertEquals(List.of(List.of("some", "text")), corpus.sentences().toList());
    assertEquals(
        folder.getFileName()
            + ", 1 texts; left out because they are not text: 4 files (b.png: a PNG picture, c.pdf:"
            + " a PDF document, d.zip: a zip archive or an office document, …)",
        corpus.toString());
    assertEquals("a binary file", corpus.leftOut().get(folder.resolve("e.bin")));
  }

  @Test
  void aFileThatIsNoTextIsRefusedWhenItIsNamedOrNothingElseIsThere() throws IOException {
    Path picture = write("a.gif", "GIF89a");
    assertEquals(
        "cannot read %s: it is a GIF picture, not a text".formatted(picture),
        refusal(() -> new TextCorpus(picture).sentences().toList()));
    assertEquals(
        "cannot read %s: there is no text among its 1 files (a.gif: a GIF picture)"
            .formatted(folder),
        refusal(() -> new TextCorpus(folder).sentences()));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linksAreFollowedAndNothingIsReadTwice() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts/sub"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    write("texts/a.txt", "first");
    write("texts/sub/b.txt", "second");
    write("elsewhere/c.txt", "third");
    Files.createSymbolicLink(texts.resolve("0-link-to-b.txt"), texts.resolve("b.txt"));
    Files.createSymbolicLink(texts.resolve("up"), texts.getParent());
    Files.createSymbolicLink(texts.resolve("out"), elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("back"), texts);
    Files.createSymbolicLink(texts.resolve("nowhere"), folder.resolve("missing"));
    Files.createSymbolicLink(texts.resolve("self"), texts.resolve("self"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), texts.getParent());
    for (Path root : List.of(texts.getParent(), link)) {
      assertEquals(
          List.of(List.of("first"), List.of("second"), List.of("third")),
          new TextCorpus(root).sentences().toList());
    }
  }

  @Test
  void aMissingFileIsRefusedAtOnce() {
    Path missing = folder.resolve("missing.txt");
    assertEquals(
        "cannot read " + missing + "; give a text file or a folder",
        assertThrows(IllegalArgumentException.class, () -> new TextCorpus(missing)).getMessage());
  }

  @Test
  void damagedGzipIsOneSentenceWithTheFile() throws IOException {
    byte[] bytes = gzip("one two three four five six seven".repeat(50));
    Path file = folder.resolve("damaged.gz");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new TextCorpus(file).sentences().forEach(sentence -> {}))
            .getMessage();
    assertEquals("cannot read " + file + ": it ends in the middle", message);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatIsRefusedIsClosed() throws IOException {
    Path file = folder.resolve("cut.gz");
    Files.write(file, Arrays.copyOf(gzip("text"), 5));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new TextCorpus(file).sentences().count());
    assertEquals("cannot read " + file + ": it ends in the middle", refused.getMessage());
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      assertFalse(open.anyMatch(number -> leadsTo(file, number)));
    }
  }

  private static boolean leadsTo(Path file, Path link) {
    try {
      return Files.readSymbolicLink(link).equals(file.toRealPath());
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatMayNotBeReadIsOneSentenceWithItsName() throws IOException {
    Path locked = Files.createDirectories(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, Set.of());
    assumeFalse(Files.isReadable(locked), "the superuser may read everything");
    Corpus corpus = new TextCorpus(folder);
    assertEquals(
        "cannot read %s: no permission for %s".formatted(folder, locked),
        assertThrows(IllegalArgumentException.class, corpus::sentences).getMessage());
  }

  @Test
  void readingGoesOnWhenTheThreadIsInterrupted() throws IOException {
    Path file = write("a.txt", "the cat");
    Thread.currentThread().interrupt();
    List<List<String>> sentences = new TextCorpus(file).sentences().toList();
    assertTrue(Thread.interrupted());
    assertEquals(List.of(List.of("the", "cat")), sentences);
  }

  @Test
  void stopEndsTheReadingOfALongTextWithOrWithoutWords() throws IOException {
    for (String line : List.of("\n", "7 ", "words ")) {
      Path bomb = folder.resolve("bomb.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
        byte[] part = line.repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
          out.write(part);
        }
      }
      TextCorpus corpus = new TextCorpus(bomb);
      Thread.currentThread().interrupt();
      try {
        assertTimeout(
            Duration.ofMillis(500),
            () -> {
              assertThrows(CancellationException.class, () -> corpus.sentences().toList());
              assertThrows(CancellationException.class, () -> Vocabulary.of(corpus, 1));
              assertThrows(CancellationException.class, () -> SentenceCorpus.copyOf(corpus));
            });
      } finally {
        assertTrue(Thread.interrupted());
      }
    }
  }

  @Test
  void whatIsNullIsRefusedByItsName() {
    assertEquals("path is null; it must be given", refusal(() -> TextCorpus.of(null)));
    assertEquals("path is null; it must be given", refusal(() -> new TextCorpus(null)));
    assertEquals(
        "encoding is null; it must be given", refusal(() -> TextCorpus.of("pom.xml", null)));
  }

  private static String refusal(Executable reading) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, reading);
    assertEquals(IllegalArgumentException.class, refused.getClass());
    return refused.getMessage();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    }
    return bytes.toByteArray();
  }
}
