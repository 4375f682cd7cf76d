package chainrule.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The first bytes by which a text says what its encoding is. The longer ones come first. */
enum ByteOrderMark {
  UTF_32LE("\u00ff\u00fe\0\0"),
  UTF_32BE("\0\0\u00fe\u00ff"),
  UTF_8("\u00ef\u00bb\u00bf"),
  UTF_16LE("\u00ff\u00fe"),
  UTF_16BE("\u00fe\u00ff");

  private final String bytes;

  ByteOrderMark(String bytes) {
    this.bytes = bytes;
  }

  /** The mark that a text begins with, if there is one. */
  static Optional<ByteOrderMark> of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(mark -> text.startsWith(mark.bytes)).findFirst();
  }

  /** The number of its bytes. */
  int length() {
    return bytes.length();
  }

  /** The encoding of what follows it. */
  Charset encoding() {
    return Charset.forName(name().replace('_', '-'));
  }
}
