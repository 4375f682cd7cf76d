package chainrule.vectors;

import chainrule.text.CompressedFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The bytes of a file of vectors, decompressed if they are gzip, read through one buffer. */
final class VectorInput implements Closeable {
  private static final int BUFFER = 1 << 18;
  // deflate compresses by this factor at most
  private static final long MAX_COMPRESSION = 1_032;

  private final Path path;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long position;
  private boolean isOpenEnded;

  private VectorInput(Path path, InputStream in) {
    this.path = path;
    this.in = in;
  }

  static VectorInput of(Path path) throws IOException {
    return new VectorInput(path, CompressedFiles.open(path));
  }

  /** The refusal of this file, for a reason. */
  IllegalArgumentException broken(String reason) {
    return new IllegalArgumentException("cannot load %s: %s".formatted(path.getFileName(), reason));
  }

  /** The number of bytes on the disk. */
  long size() throws IOException {
    return Files.size(path);
  }

  /** The largest number of bytes there can be, decompressed. */
  long mostBytes() throws IOException {
    return in instanceof GZIPInputStream ? size() * MAX_COMPRESSION : size();
  }

  /** How many bytes were taken. */
  long position() {
    return position;
  }

  boolean atEnd() throws IOException {
    return from == to && !more();
  }

  /** The next line without its end; it is not taken. */
  byte[] peekLine() throws IOException {
    int length = length('\n', BUFFER);
    return Arrays.copyOfRange(buffer, from, from + length);
  }

  /** As many bytes as the buffer can hold; they are not taken. */
  byte[] peekAll() throws IOException {
    return peek(BUFFER);
  }

  /** At most this many bytes; they are not taken. */
  byte[] peek(int most) throws IOException {
    int length = length(-1, most);
    return Arrays.copyOfRange(buffer, from, from + length);
  }

  /**
   * Takes the bytes before the next {@code end}, and {@code end}.
   *
   * @param what they are, and their number, for a refusal if there are more than most of them
   */
  byte[] take(char end, int most, String what, long number) throws IOException {
    int length = length(end, Math.min(most + 1, BUFFER));
    if (length > Math.min(most, BUFFER - 1)) {
      throw broken(
          "%s %d is longer than %d bytes, so this is not a file of word vectors"
              .formatted(what, number, most));
    }
    byte[] taken = Arrays.copyOfRange(buffer, from, from + length);
    isOpenEnded = from + length == to;
    skip(Math.min(to - from, length + 1));
    return taken;
  }

  /** Takes a line without its end. */
  byte[] takeLine(long number) throws IOException {
    return take('\n', BUFFER - 1, "line", number);
  }

  /** Takes a line of any length, and forgets it. */
  void skipLine() throws IOException {
    int length = length('\n', BUFFER);
    while (length == BUFFER) {
      skip(length);
      length = length('\n', BUFFER);
    }
    skip(Math.min(to - from, length + 1));
  }

  /** Whether what was taken last ended with the file, and not with its {@code end}. */
  boolean isOpenEnded() {
    return isOpenEnded;
  }

  /** Takes numbers as float32, the lowest byte first; false if the file ends before the last. */
  boolean takeFloats(float[] entries, int offset, int count) throws IOException {
    int bytes = count * Float.BYTES;
    if (length(-1, bytes) < bytes) {
      return false;
    }
    ByteBuffer.wrap(buffer, from, bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(entries, offset, count);
    skip(bytes);
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** How many of the next bytes come before {@code end}, counted up to most. */
  private int length(int end, int most) throws IOException {
    int length = 0;
    while (length < most && (from + length < to || more())) {
      if (buffer[from + length] == end && end >= 0) {
        return length;
      }
      length++;
    }
    return length;
  }

  private void skip(int bytes) {
    from += bytes;
    position += bytes;
  }

  private boolean more() throws IOException {
    if (position > 0 && Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "stopped after %d bytes of %s; nothing of it is kept"
              .formatted(position, path.getFileName()));
    }
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = to == BUFFER ? 0 : in.read(buffer, to, BUFFER - to);
    to += Math.max(0, read);
    return read > 0;
  }
}
