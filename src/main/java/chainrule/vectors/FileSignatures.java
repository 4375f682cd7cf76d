package chainrule.vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Kinds of files that are often mistaken for word vectors, recognised by their first bytes. */
final class FileSignatures {
  /** No word of UTF-8 begins with these. */
  private static final Map<String, String> BINARY =
      Map.ofEntries(
          Map.entry("\u00fd7zxz", "it is an xz archive; unpack it first"),
          Map.entry("\u001f\u008b", "it is gzip within gzip; unpack it first"),
          Map.entry("\u0080\2", "it is a Python pickle; save it in a word2vec format"),
          Map.entry("\u0080\4", "it is a Python pickle; save it in a word2vec format"),
          Map.entry("\u0093numpy", "it is a NumPy array; save it in a word2vec format"),
          Map.entry("\u00ba\u0016o/", "it is a fastText model; take its .vec file"),
          Map.entry("\u00ff\u00fe", "it is UTF-16; convert it to UTF-8 first"),
          Map.entry("\u00fe\u00ff", "it is UTF-16; convert it to UTF-8 first"),
          Map.entry("\u00ef\u00bb\u00bf", "it has a byte order mark; save it as UTF-8 without"));

  /** A word may begin with these. */
  private static final Map<String, String> TEXT =
      Map.ofEntries(
          Map.entry("pk\3\4", "it is a zip archive; unpack it first"),
          Map.entry("bzh", "it is a bzip2 archive; unpack it first"),
          Map.entry("<!doctype", "it is a web page, so the download went wrong"),
          Map.entry("<html", "it is a web page, so the download went wrong"),
          Map.entry(
              "version https://git-lfs", "it only points to the real file, which is in Git LFS"));

  private FileSignatures() {}

  /** Refuses an empty file and one that is known to be something else, whatever follows. */
  static void refuse(VectorInput bytes) throws IOException {
    if (bytes.atEnd()) {
      throw bytes.broken("it is empty");
    }
    refuse(bytes, BINARY);
  }

  /** Refuses a file that is known to be something else, if its first line is no vector. */
  static void refuseText(VectorInput bytes) throws IOException {
    refuse(bytes, TEXT);
  }

  private static void refuse(VectorInput bytes, Map<String, String> kinds) throws IOException {
    String start = new String(bytes.peek(32), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        throw bytes.broken(kind.getValue());
      }
    }
  }
}
