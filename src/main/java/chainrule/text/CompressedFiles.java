package chainrule.text;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files that may be compressed with gzip. */
public final class CompressedFiles {
  private static final int BUFFER = 1 << 16;

  private CompressedFiles() {}

  /**
   * The bytes of a file; those of a gzip file, which is known by its first two bytes, decompressed.
   *
   * @return a {@link GZIPInputStream} if the file is compressed
   * @throws IOException if it cannot be opened, or is damaged at its beginning
   */
  public static InputStream open(Path file) throws IOException {
    // not Files.newInputStream: its channel is closed when Stop interrupts the thread, and a
    // stopped
    // training could not return what it has learned
    BufferedInputStream bytes = new BufferedInputStream(new FileInputStream(file.toFile()), BUFFER);
    try {
      return isGzip(bytes) ? new GZIPInputStream(bytes, BUFFER) : bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Why a file could not be read.
   *
   * @param e what reading it threw
   */
  public static String reason(IOException e) {
    if (e instanceof EOFException) {
      return "it ends in the middle";
    }
    return e instanceof ZipException
        ? "its gzip data are damaged (%s)".formatted(e.getMessage())
        : String.valueOf(e.getMessage());
  }

  private static boolean isGzip(InputStream bytes) throws IOException {
    bytes.mark(2);
    boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return isGzip;
  }
}
