package chainrule.vectors;

import chainrule.math.Require;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes word vectors to a temporary file beside the target, and renames it when it is complete.
 */
final class VectorFileWriter {
  private VectorFileWriter() {}

  static void write(WordVectors vectors, Path path, Format format) {
    WordValidator.check(vectors.words(), format);
    Require.inRange("dimension", vectors.dimension(), 1, VectorHeader.LARGEST_DIMENSION);
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try {
      writeAll(vectors, part, path.toString().endsWith(".gz"), format);
      refuseOther(part, format);
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      part.toFile().delete();
      throw new IllegalArgumentException("cannot save %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  /**
   * The bytes of a first vector can be those of digits, so that a reader would take it for text.
   */
  private static void refuseOther(Path part, Format format) throws IOException {
    try (VectorInput bytes = VectorInput.of(part)) {
      Format read = FormatRecognizer.of(bytes);
      if (read != format) {
        throw new IOException("it would be read as %s, not as %s".formatted(read, format));
      }
    }
  }

  // not Files.newOutputStream: its channel breaks when Stop is pressed, and what a stopped training
  // had learned could not be saved
  private static void writeAll(WordVectors vectors, Path path, boolean isCompressed, Format format)
      throws IOException {
    try (OutputStream file = new FileOutputStream(path.toFile());
        OutputStream bytes = isCompressed ? new GZIPOutputStream(file, 1 << 16) : file;
        OutputStream out = new BufferedOutputStream(bytes, 1 << 16)) {
      if (format != Format.GLOVE) {
        out.write(utf8("%d %d\n".formatted(vectors.size(), vectors.dimension())));
      }
      List<String> words = vectors.words();
      for (int i = 0; i < words.size(); i++) {
        out.write(utf8(words.get(i)));
        out.write(format == Format.WORD2VEC_BINARY ? binary(vectors.row(i)) : text(vectors.row(i)));
      }
    }
  }

  private static byte[] binary(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(1 + Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) ' ').asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static byte[] text(float[] vector) {
    StringBuilder line = new StringBuilder();
    for (float entry : vector) {
      line.append(' ').append(entry);
    }
    return utf8(line.append('\n').toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
