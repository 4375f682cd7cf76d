package chainrule.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * The characters of a text, decoded through one buffer; refuses bytes that are not of its encoding,
 * and ends when its thread is interrupted.
 */
final class TextReader implements Closeable {
  private final String name;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final char[] characters = new char[1 << 14];
  private int from;
  private int to;
  private long line = 1;
  private long position;
  private boolean ended;

  /**
   * Reads bytes without their byte order mark.
   *
   * @param name what is read, for messages
   * @param position how many bytes came before these
   */
  TextReader(String name, InputStream in, Charset encoding, long position) {
    this.name = name;
    this.in = in;
    this.decoder = encoding.newDecoder();
    this.position = position;
  }

  /**
   * The next character, a Unicode code point; −1 at the end.
   *
   * @throws CancellationException if the thread was interrupted; a text that fits the buffer is
   *     read whole
   */
  int read() throws IOException {
    if (from == to && !fill()) {
      return -1;
    }
    int character = Character.codePointAt(characters, from, to);
    from += Character.charCount(character);
    line += character == '\n' ? 1 : 0;
    return character;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (position >= bytes.capacity()) {
      Stop.refuse("the reading of %s was stopped".formatted(name));
    }
    CharBuffer decoded = CharBuffer.wrap(characters);
    while (decoded.position() == 0) {
      int before = bytes.position();
      CoderResult result = decoder.decode(bytes, decoded, ended);
      position += bytes.position() - before;
      if (decoded.position() == 0 && result.isError()) {
        throw new IOException(malformed());
      }
      if (decoded.position() == 0 && !more()) {
        return false;
      }
    }
    from = 0;
    to = decoded.position();
    return true;
  }

  /** Reads more bytes behind those that are left; at the end, false the second time. */
  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    return true;
  }

  private String malformed() {
    Charset encoding = decoder.charset();
    return String.format(
        Locale.ROOT,
        "line %d is not %s: byte %d of the text is %02X%s",
        line,
        encoding,
        position + 1,
        bytes.get(bytes.position()),
        encoding.equals(StandardCharsets.UTF_8)
            ? "; if it is in Windows-1252, say so: TextCorpus.of(path, \"windows-1252\")"
            : "");
  }
}
