package chainrule.vectors;

import chainrule.math.Require;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of word vectors in any of the formats, which it recognises; refuses other files. */
final class VectorFileReader {
  private static final String NUMBERS = "0123456789+-.,eENnAaIiFf \t\r";

  private VectorFileReader() {}

  static WordVectors read(Path path, int most) {
    Require.atLeast("most", most, 1);
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "cannot load %s: there is no such file".formatted(path.toString()));
    }
    try (VectorInput bytes = VectorInput.of(path)) {
      FileSignatures.refuse(bytes);
      String first = new String(bytes.peek('\n'), StandardCharsets.UTF_8);
      return VectorHeader.isHeader(first)
          ? withHeader(bytes, most)
          : withoutHeader(path, bytes, most);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot load %s: %s".formatted(path.getFileName(), reason(e)), e);
    }
  }

  private static WordVectors withHeader(VectorInput bytes, int most) throws IOException {
    String line = new String(bytes.take('\n', 64, "its header"), StandardCharsets.US_ASCII);
    VectorHeader promised = VectorHeader.of(line, bytes);
    VectorTable table = promised.table(most, bytes);
    if (isText(bytes, promised.dimension())) {
      new TextVectorReader(bytes, table).readAfterHeader(promised.words());
    } else {
      new BinaryVectorReader(bytes, table).read(promised.words());
    }
    return table.vectors();
  }

  private static WordVectors withoutHeader(Path path, VectorInput bytes, int most)
      throws IOException {
    int dimension = TextVectorReader.dimension(bytes);
    VectorTable table = VectorHeader.of(lines(path), dimension, bytes).table(most, bytes);
    new TextVectorReader(bytes, table).read();
    return table.vectors();
  }

  private static long lines(Path path) throws IOException {
    try (VectorInput bytes = VectorInput.of(path)) {
      long lines = 0;
      for (; !bytes.atEnd(); lines++) {
        bytes.takeLine(lines + 1);
      }
      return lines;
    }
  }

  /**
   * Whether the line after the header is one of text: after its word there are mostly digits, and
   * as far as a vector of float32 would go there is no byte that text has not. Such a vector may
   * well begin with the byte of a line's end.
   */
  private static boolean isText(VectorInput bytes, int dimension) throws IOException {
    byte[] line = bytes.peek('\n');
    byte[] vector = bytes.peek(line.length + Float.BYTES * dimension);
    return isMostlyDigits(line)
        && new String(vector, StandardCharsets.ISO_8859_1)
            .chars()
            .allMatch(c -> c >= ' ' || "\t\r\n".indexOf(c) >= 0);
  }

  private static boolean isMostlyDigits(byte[] line) {
    int start = new String(line, StandardCharsets.ISO_8859_1).indexOf(' ') + 1;
    int digits = 0;
    for (int i = start; i < line.length; i++) {
      digits += NUMBERS.indexOf(line[i]) >= 0 ? 1 : 0;
    }
    return 2 * digits >= line.length - start;
  }

  /** The exception for a file that ends within a gzip block has no message. */
  private static String reason(IOException e) {
    return e.getMessage() == null ? "it ends in the middle" : e.getMessage();
  }
}
