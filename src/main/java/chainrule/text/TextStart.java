package chainrule.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The first bytes of a file, decompressed: is it a text, and in which encoding? */
final class TextStart {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("%PDF-", "a PDF document"),
          Map.entry("%!PS", "a PostScript document"),
          Map.entry("{\\rtf", "an RTF document"),
          Map.entry("PK\3\4", "a zip archive or an office document"),
          Map.entry("7z\u00bc\u00af", "a 7z archive"),
          Map.entry("BZh91AY&SY", "a bzip2 archive"),
          Map.entry("\u00fd7zXZ", "an xz archive"),
          Map.entry("\u001f\u008b", "gzip within gzip"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "an office document"));
  private static final String WHITESPACE = "\t\n\u000b\f\r";

  private final byte[] bytes;

  /**
   * Keeps the array.
   *
   * @param bytes the first few thousand, or all
   */
  TextStart(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Its encoding: what its byte order mark says, otherwise the one that is usual. */
  Charset encoding(Charset usual) {
    return ByteOrderMark.of(bytes).map(ByteOrderMark::encoding).orElse(usual);
  }

  /** How many bytes its byte order mark has. */
  int markLength() {
    return ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
  }

  /** What it is, such as "a PNG picture", if it is no text. */
  Optional<String> otherKind(Charset usual) {
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    Optional<String> known =
        KINDS.keySet().stream().filter(start::startsWith).map(KINDS::get).findFirst();
    boolean isText = hasTextOnly(encoding(usual)) || unmarked(usual).isPresent();
    return known.isPresent() || isText ? known : Optional.of("a binary file");
  }

  /** UTF-16 if it seems to be that, without a byte order mark and unknown to the reader. */
  Optional<Charset> unmarked(Charset usual) {
    if (hasTextOnly(encoding(usual))) {
      return Optional.empty();
    }
    return Optional.of(zeros(0) > zeros(1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
        .filter(this::isMostlyLatin)
        .filter(this::hasTextOnly);
  }

  /** Whether there is no zero, and one control character at most among a hundred others. */
  private boolean hasTextOnly(Charset encoding) {
    int from = markLength();
    String text = new String(bytes, from, bytes.length - from, encoding);
    return text.indexOf(0) < 0
        && 100 * text.chars().filter(TextStart::isControl).count() <= text.length();
  }

  private static boolean isControl(int character) {
    return character < ' ' && WHITESPACE.indexOf(character) < 0;
  }

  /** Whether at least half of its characters have a zero byte where this encoding has one. */
  private boolean isMostlyLatin(Charset encoding) {
    int first = encoding.equals(StandardCharsets.UTF_16BE) ? 0 : 1;
    return bytes.length % 2 == 0 && 4 * zeros(first) >= bytes.length && zeros(1 - first) == 0;
  }

  private int zeros(int first) {
    int zeros = 0;
    for (int i = first; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
