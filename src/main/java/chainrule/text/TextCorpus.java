package chainrule.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file, or of all files below a folder (in the order of their names; hidden ones are
 * left out): UTF-8, gzip or plain. A sentence is a line, cut after 1,000 words; a word is a run of
 * letters, in lower case, with apostrophes inside.
 *
 * @param path the file or folder
 */
public record TextCorpus(Path path) implements Corpus {
  /** Refuses a path that cannot be read. */
  public TextCorpus {
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException("cannot read " + path + "; give a text file or a folder");
    }
  }

  /** The corpus of a path such as {@code "texts/austen.txt.gz"}. */
  public static TextCorpus of(String path) {
    return new TextCorpus(Path.of(path));
  }

  @Override
  public String name() {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }

  @Override
  public Stream<List<String>> sentences() {
    return files().stream().flatMap(TextCorpus::sentencesOf);
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(file -> isText(file)).sorted().toList();
    } catch (IOException e) {
      throw SentenceReader.unreadable(path.toString(), e);
    } catch (UncheckedIOException e) {
      throw SentenceReader.unreadable(path.toString(), e.getCause());
    }
  }

  private boolean isText(Path file) {
    return Files.isRegularFile(file)
        && (file.equals(path) || !path.relativize(file).toString().matches("(.*[/\\\\])?\\..*"));
  }

  private static Stream<List<String>> sentencesOf(Path file) {
    try {
      SentenceReader reader = new SentenceReader(file.toString(), open(file));
      return StreamSupport.stream(reader, false).onClose(reader::close);
    } catch (IOException e) {
      throw SentenceReader.unreadable(file.toString(), e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    // not Files.newInputStream: its channel breaks when Stop is pressed, and a stopped training
    // could not return what it has learned
    BufferedInputStream bytes =
        new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
    try {
      InputStream text = isGzip(bytes) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static boolean isGzip(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    boolean magic = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return magic;
  }
}
