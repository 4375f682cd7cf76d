package chainrule.text;

import chainrule.math.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The text of a file, or of all texts below a folder (in the order of their names; hidden files,
 * and files that are no text, are left out; symbolic links are followed, and nothing is read
 * twice), gzip or plain. A sentence is a line, cut after 1,000 words; a word is a run of letters
 * with their marks, in lower case, with apostrophes inside.
 *
 * <p>The encoding is the one that a byte order mark names (UTF-8, UTF-16, UTF-32), otherwise UTF-8
 * or the one that was asked for. Bytes that are not of the encoding are refused, with their place.
 * Reading ends soon after its thread is interrupted, with a {@link
 * java.util.concurrent.CancellationException}.
 *
 * @param path the file or folder
 * @param encoding of the files without a byte order mark
 */
public record TextCorpus(Path path, Charset encoding) implements Corpus {
  /** Refuses a path that cannot be read. */
  public TextCorpus {
    Require.given("path", path);
    Require.given("encoding", encoding);
    if (!Files.isReadable(path) || !(Files.isRegularFile(path) || Files.isDirectory(path))) {
      throw new IllegalArgumentException("cannot read " + path + "; give a text file or a folder");
    }
  }

  /** A corpus in UTF-8, or as its byte order marks say. */
  public TextCorpus(Path path) {
    this(path, StandardCharsets.UTF_8);
  }

  /** The corpus of a path such as {@code "texts/austen.txt.gz"}. */
  public static TextCorpus of(String path) {
    return new TextCorpus(Path.of(Require.given("path", path)));
  }

  /**
   * The corpus of a path, in another encoding.
   *
   * @param encoding such as {@code "windows-1252"} or {@code "UTF-16LE"}; a byte order mark wins
   * @throws IllegalArgumentException if Java does not know the encoding
   */
  public static TextCorpus of(String path, String encoding) {
    Path checked = Path.of(Require.given("path", path));
    try {
      return new TextCorpus(checked, Charset.forName(Require.given("encoding", encoding)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "encoding is '%s'; it must be one that Java knows, such as UTF-8, windows-1252 or UTF-16LE"
              .formatted(encoding),
          e);
    }
  }

  @Override
  public String name() {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }

  @Override
  public Stream<List<String>> sentences() {
    return texts().stream().flatMap(file -> sentencesOf(text(file)));
  }

  /**
   * The sentences of one line, as a text's lines are read: for programs that read the lines
   * themselves, such as those of a cluster.
   */
  public static List<List<String>> sentences(String line) {
    return SentenceReader.sentences(line);
  }

  /** The files that are read, in this order. */
  public List<Path> texts() {
    List<Path> files = files();
    List<Path> texts =
        files.stream().filter(file -> isNamed(file) || text(file).otherKind().isEmpty()).toList();
    if (texts.isEmpty() && !files.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot read %s: there is no text among its %d files (%s)"
              .formatted(path, files.size(), firstOf(leftOut())));
    }
    return texts;
  }

  /** The files below the folder that are no text, each with what it is, such as "a PNG picture". */
  public Map<Path, String> leftOut() {
    Map<Path, String> kinds = new LinkedHashMap<>();
    for (Path file : files()) {
      Optional<String> kind = isNamed(file) ? Optional.empty() : text(file).otherKind();
      kind.ifPresent(what -> kinds.put(file, what));
    }
    return kinds;
  }

  /** The name; of a folder also how many files are read, and which are left out. */
  @Override
  public String toString() {
    return Files.isRegularFile(path) ? name() : name() + ", " + contents();
  }

  private String contents() {
    try {
      Map<Path, String> leftOut = leftOut();
      int texts = files().size() - leftOut.size();
      return leftOut.isEmpty()
          ? "%d texts".formatted(texts)
          : "%d texts; left out because they are not text: %d files (%s)"
              .formatted(texts, leftOut.size(), firstOf(leftOut));
    } catch (IllegalArgumentException unreadable) {
      return unreadable.getMessage();
    }
  }

  private static String firstOf(Map<Path, String> leftOut) {
    return leftOut.entrySet().stream()
            .limit(3)
            .map(file -> "%s: %s".formatted(file.getKey().getFileName(), file.getValue()))
            .collect(Collectors.joining(", "))
        + (leftOut.size() > 3 ? ", …" : "");
  }

  private boolean isNamed(Path file) {
    return file.equals(path);
  }

  private TextFile text(Path file) {
    return new TextFile(file, encoding);
  }

  private List<Path> files() {
    try {
      return TextFolder.files(path);
    } catch (IOException e) {
      throw SentenceReader.unreadable(path.toString(), e);
    } catch (UncheckedIOException e) {
      throw SentenceReader.unreadable(path.toString(), e.getCause());
    }
  }

  private static Stream<List<String>> sentencesOf(TextFile file) {
    String name = file.path().toString();
    try {
      SentenceReader reader = new SentenceReader(name, file.open());
      return StreamSupport.stream(reader, false).onClose(reader::close);
    } catch (IOException e) {
      throw SentenceReader.unreadable(name, e);
    }
  }
}
