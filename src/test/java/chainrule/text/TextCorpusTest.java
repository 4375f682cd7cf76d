package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void brokenUtf8SeparatesWords() throws IOException {
    Path file = folder.resolve("latin");
    Files.write(file, "caf\u00e9 noir".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of(List.of("caf", "noir")), new TextCorpus(file).sentences().toList());
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
    assertEquals("cannot read " + file + ": Unexpected end of ZLIB input stream", message);
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

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
