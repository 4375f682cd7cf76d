package chainrule.vectors;

import chainrule.math.Require;
import chainrule.text.CompressedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of word vectors in any of the formats, which it recognises; refuses other files. */
final class VectorFileReader {
  private static final int LONGEST_HEADER = 64;

  private VectorFileReader() {}

  static WordVectors read(Path path, int most, Words policy) {
    Require.given("path", path);
    Require.atLeast("most", most, 1);
    Require.given("words", policy);
    if (!Files.isRegularFile(path)) {
      String what = Files.exists(path) ? "it is a folder or a device" : "there is no such file";
      throw new IllegalArgumentException("cannot load %s: %s".formatted(path, what));
    }
    try (VectorInput bytes = VectorInput.of(path)) {
      FileSignatures.refuse(bytes);
      WordDecoder decoder = new WordDecoder(bytes, policy);
      Format format = FormatRecognizer.of(bytes);
      return format == Format.GLOVE
          ? withoutHeader(path, bytes, decoder, most)
          : withHeader(format, bytes, decoder, most);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot load %s: %s".formatted(path.getFileName(), CompressedFiles.reason(e)), e);
    }
  }

  private static WordVectors withHeader(
      Format format, VectorInput bytes, WordDecoder decoder, int most) throws IOException {
    String line =
        new String(bytes.take('\n', LONGEST_HEADER, "line", 1), StandardCharsets.US_ASCII);
    VectorHeader promised = VectorHeader.of(line, bytes);
    VectorTable table = promised.table(most, bytes);
    if (format == Format.WORD2VEC_TEXT) {
      new TextVectorReader(bytes, table, decoder).readAfterHeader(promised.words());
    } else {
      new BinaryVectorReader(bytes, table, decoder).read(promised.words());
    }
    return table.vectors(decoder.replaced(), false);
  }

  private static WordVectors withoutHeader(
      Path path, VectorInput bytes, WordDecoder decoder, int most) throws IOException {
    int dimension = TextVectorReader.dimension(bytes);
    VectorTable table = VectorHeader.of(lines(path), dimension, bytes).table(most, bytes);
    new TextVectorReader(bytes, table, decoder).readWithoutHeader();
    return table.vectors(decoder.replaced(), bytes.isOpenEnded());
  }

  private static long lines(Path path) throws IOException {
    try (VectorInput bytes = VectorInput.of(path)) {
      long lines = 0;
      for (; !bytes.atEnd(); lines++) {
        bytes.skipLine();
      }
      return lines;
    }
  }
}
