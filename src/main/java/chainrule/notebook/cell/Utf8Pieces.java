package chainrule.notebook.cell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** UTF-8 that arrives in pieces, which may end within a character. */
final class Utf8Pieces {
  private static final int LONGEST = 4;

  private byte[] rest = {};

  /** The whole characters so far; the beginning of another one is kept for the next piece. */
  String next(byte[] piece) {
    byte[] bytes = Arrays.copyOf(rest, rest.length + piece.length);
    System.arraycopy(piece, 0, bytes, rest.length, piece.length);
    int end = whole(bytes);
    rest = Arrays.copyOfRange(bytes, end, bytes.length);
    return new String(bytes, 0, end, UTF_8);
  }

  /** Where the last whole character ends. */
  private static int whole(byte[] bytes) {
    for (int at = bytes.length - 1; at >= Math.max(0, bytes.length - LONGEST); at--) {
      if ((bytes[at] & 0xC0) != 0x80) {
        return at + length(bytes[at]) > bytes.length ? at : bytes.length;
      }
    }
    return bytes.length;
  }

  /** How many bytes a character has that begins with this one. */
  private static int length(byte first) {
    int lead = first & 0xFF;
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : LONGEST;
  }
}
