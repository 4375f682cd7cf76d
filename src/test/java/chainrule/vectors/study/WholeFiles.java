package chainrule.vectors.study;

import chainrule.vectors.Format;
import chainrule.vectors.WordVectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Files to be damaged: vectors in every format and texts in several encodings, plain and
 * compressed.
 */
final class WholeFiles {
  private static final List<String> WORDS =
      List.of("the", "Königin", "語", "🙂", "a_b", "don't", "42", "हिन्दी");
  private static final String TEXT =
      "The queen of Köln said:\n“don’t!” in हिन्दी, 語 and 🙂.\r\n\n42 words\n".repeat(20);

  private WholeFiles() {}

  /** Files of vectors, made in a folder. */
  static List<byte[]> vectors(Path folder) throws IOException {
    Random random = new Random(1);
    List<byte[]> files = new ArrayList<>();
    for (int dimension : List.of(1, 3, 50)) {
      WordVectors vectors = WordVectors.of(WORDS, dimension, word -> floats(random, dimension));
      for (Format format : Format.values()) {
        Path file = folder.resolve("whole");
        vectors.save(file, format);
        files.add(Files.readAllBytes(file));
        files.add(compressed(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  /** Files of texts. */
  static List<byte[]> texts() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (Charset encoding :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      files.add(("\ufeff" + TEXT).getBytes(encoding));
      files.add(TEXT.getBytes(encoding));
      files.add(compressed(TEXT.getBytes(encoding)));
    }
    return files;
  }

  private static float[] floats(Random random, int count) {
    float[] drawn = new float[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = (float) random.nextGaussian();
    }
    return drawn;
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
