package chainrule.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is to be read as text, gzip or plain.
 *
 * @param path the file
 * @param encoding its encoding, if no byte order mark says another
 */
record TextFile(Path path, Charset encoding) {
  private static final int START = 1 << 13;

  /** What it is, if it is no text; a file that cannot be decompressed is taken for one. */
  Optional<String> otherKind() {
    try (BufferedInputStream bytes = decompressed()) {
      return start(bytes).otherKind(encoding);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** Opens it; refuses what is no text, and UTF-16 that does not say that it is. */
  TextReader open() throws IOException {
    BufferedInputStream bytes = decompressed();
    try {
      TextStart start = start(bytes);
      refuse(start);
      bytes.skipNBytes(start.markLength());
      return new TextReader(path.toString(), bytes, start.encoding(encoding), start.markLength());
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private void refuse(TextStart start) throws IOException {
    Optional<String> kind = start.otherKind(encoding);
    if (kind.isPresent()) {
      throw new IOException("it is %s, not a text".formatted(kind.get()));
    }
    Optional<Charset> unmarked = start.unmarked(encoding);
    if (unmarked.isPresent()) {
      throw new IOException(
          "it looks like %1$s without a byte order mark; say so: TextCorpus.of(path, \"%1$s\")"
              .formatted(unmarked.get()));
    }
  }

  private static TextStart start(BufferedInputStream bytes) throws IOException {
    bytes.mark(START);
    TextStart start = new TextStart(bytes.readNBytes(START));
    bytes.reset();
    return start;
  }

  private BufferedInputStream decompressed() throws IOException {
    return new BufferedInputStream(CompressedFiles.open(path), 1 << 16);
  }
}
