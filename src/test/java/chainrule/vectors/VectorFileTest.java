package chainrule.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of word vectors, and of everything else. The files gensim.txt, gensim.bin and
 * gensim-glove.txt.gz were written by gensim 4.4.0; benchmarks/gensim_files.py makes them and has
 * gensim read ours.
 */
@Timeout(20)
class VectorFileTest {
  private static final List<String> WORDS =
      List.of("king", "Königin", "語", "🙂", "a_b", "don't", "42");
  private static final float[][] ROWS = {
    {0.5f, -1.25f, 0, 3},
    {0.1f, -0.2f, 0.3f, -0.4f},
    {1e-5f, -2.5e-7f, 1.5e10f, 123456.79f},
    {-0.0f, 1, -1, 16777216},
    {0.033333335f, -0.0071f, 7.25f, 0.75f},
    {1 / 3f, 2 / 3f, -1 / 7f, 1e-3f},
    {Float.MAX_VALUE, Float.MIN_NORMAL, Float.MIN_VALUE, -0.125f}
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"gensim.txt", "gensim.bin", "gensim-glove.txt.gz"})
  void filesOfGensimAreReadToTheBit(String name) throws IOException {
    assertBits(WORDS, ROWS, WordVectors.load(resource(name)));
  }

  @Test
  void aBinaryFileIsTheOneThatGensimWrites() throws IOException {
    Path ours = folder.resolve("ours.bin");
    WordVectors.load(resource("gensim.txt")).save(ours, Format.WORD2VEC_BINARY);
    assertArrayEquals(Files.readAllBytes(resource("gensim.bin")), Files.readAllBytes(ours));
  }

  @Test
  void aTextFileHasAWordAndItsNumbersALine() throws IOException {
    WordVectors vectors =
        WordVectors.of(
            List.of("a", "b"), MatrixUtils.createRealMatrix(new double[][] {{1, -0.5}, {0.25, 3}}));
    Path ours = folder.resolve("ours.txt");
    vectors.save(ours, Format.WORD2VEC_TEXT);
    assertEquals("2 2\na 1.0 -0.5\nb 0.25 3.0\n", Files.readString(ours));
    vectors.save(ours, Format.GLOVE);
    assertEquals("a 1.0 -0.5\nb 0.25 3.0\n", Files.readString(ours));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatIsSavedIsReadToTheBit(Format format) {
    for (int seed = 0; seed < 20; seed++) {
      WordVectors vectors = drawn(seed);
      for (String name : List.of("vectors", "vectors.gz")) {
        vectors.save(folder.resolve(name), format);
        WordVectors read = WordVectors.load(folder.resolve(name));
        assertEquals(vectors.words(), read.words());
        for (int i = 0; i < vectors.size(); i++) {
          assertArrayEquals(vectors.row(i), read.row(i));
        }
      }
    }
  }

  @Test
  void wordsOfGloveMayHaveSpaces() throws IOException {
    Path glove = file("glove.txt", "the 1 2\n. . . 3 4\nat name@domain.com 5 6\n3 7 8\n");
    WordVectors vectors = WordVectors.load(glove);
    assertEquals(List.of("the", ". . .", "at name@domain.com", "3"), vectors.words());
    assertEquals(6, vectors.vector("at name@domain.com").getEntry(1));
    vectors.save(glove, Format.GLOVE);
    assertEquals(vectors.words(), WordVectors.load(glove).words());
    assertEquals(
        "cannot save the word '. . .': a word2vec file has no words with spaces; GLOVE has",
        message(() -> vectors.save(glove, Format.WORD2VEC_TEXT)));
  }

  @Test
  void lineEndsTabsAndBlanksDoNotMatter() throws IOException {
    assertBits(
        List.of("a", "b"),
        new float[][] {{1, 2}, {-3, 4e-3f}},
        WordVectors.load(file("dos.txt", "2 2\r\na\t1 2 \r\nb -3.0   +4e-3\r\n\r\n")));
    assertEquals(List.of("a", "b"), WordVectors.load(file("glove.txt", "a 1 2\r\nb 3 4")).words());
  }

  @Test
  void theCProgramEndsEachVectorWithANewLine() throws IOException {
    Path c = binary("c.bin", "2 1\n", "a ", 1f, "\nb ", 2f, "\n");
    assertBits(List.of("a", "b"), new float[][] {{1}, {2}}, WordVectors.load(c));
  }

  @Test
  void aVectorMayBeginWithTheByteOfALineEnd() throws IOException {
    for (int bits : List.of(0x3f80000a, 0x3f800a0d, 0x3f800a31)) { // little-endian
      float entry = Float.intBitsToFloat(bits);
      Path file = binary("line.bin", "1 2\n", "a ", entry, 0.5f);
      assertBits(List.of("a"), new float[][] {{entry, 0.5f}}, WordVectors.load(file));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theFirstWordsAloneCanBeRead(Format format) {
    WordVectors vectors = drawn(1);
    Path file = folder.resolve("vectors.gz");
    vectors.save(file, format);
    assertEquals(vectors.words().subList(0, 3), WordVectors.load(file, 3).words());
    assertArrayEquals(vectors.row(2), WordVectors.load(file, 3).row(2));
    assertEquals(vectors.words(), WordVectors.load(file, 1_000_000).words());
    assertEquals("most is 0; it must be at least 1", message(() -> WordVectors.load(file, 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 -5\\n                    | its header says 3 words of dimension -5; both must be at least 1
          0 10\\n                    | its header says 0 words of dimension 10; both must be at least 1
          99999999999 3\\na 1 2 3\\n | its header promises 99999999999 words of dimension 3, which take 699999999993 bytes at least, and the file has 22
          2147483647 300\\n          | its header promises 2147483647 words of dimension 300, which take 1290637671847 bytes at least, and the file has 15
          1000000000 1\\na 1\\n      | its header promises 1000000000 words of dimension 1, which take 3000000000 bytes at least, and the file has 17
          1 5000\\n                  | its header promises 1 words of dimension 5000, which take 10001 bytes at least, and the file has 7
          3\\n                       | line 1 is not a word and its numbers, so this is not a file of word vectors
          a b\\n                     | line 1 is not a word and its numbers, so this is not a file of word vectors
          2 2\\na 1 2\\nb 3\\n       | line 3 has 1 numbers, and there should be 2
          a 1 2\\nb 3 4 5\\n         | line 2 has 3 numbers, and there should be 2
          a 1 2\\n3 4\\n             | line 2 has 1 numbers, and there should be 2
          a 1 2\\nb nan 4\\n         | in line 2, 'nan' is not a finite number
          a 1 2\\nb NaN 4\\n         | in line 2, 'NaN' is not a finite number
          1 2\\na nan inf\\n         | in line 2, 'inf' is not a finite number
          a 1 2\\nb 1e999 4\\n       | in line 2, '1e999' is not a finite number
          a 1 2\\nb 0x1 4\\n         | in line 2, '0x1' is not a finite number
          a 1 2\\nb 4 1f\\n          | in line 2, '1f' is not a finite number
          a 1 2\\nb 3,5 4\\n         | in line 2, '3,5' is not a finite number; the decimal sign is a point
          1 1　\\n                  | line 1 is not a word and its numbers, so this is not a file of word vectors
          2 2\\na 1 2\\nb 3 4.2        | line 3 has no line end, so the file was cut; if it is whole, end it with a line end
          the 0.25 -0.5 1             | line 1 has no line end, so the file was cut; if it is whole, end it with a line end
          2 2\\na 1 2\\nb\\0 3 4\\n     | byte 2 of line 3 is 00, which no text has
          2 2\\na 1\\0 2\\nb 3 4\\n     | byte 4 of line 2 is 00, which no text has
          a\\0 1 2\\nb 3 4\\n         | byte 2 of line 1 is 00, which no text has
          2 2\\na 1 2\\n\\s3 4\\n    | vector 2 has no word
          3 2\\na 1 2\\nb 3 4\\n     | it ends after 2 of 3 words
          1 2\\na 1 2\\nb 3 4\\n     | line 3 comes after the 1 words of its header
          <!DOCTYPE html>\\n         | it is a web page, so the download went wrong
          <html lang="en">\\n        | it is a web page, so the download went wrong
          Once upon a time\\n        | line 1 is not a word and its numbers, so this is not a file of word vectors
          """)
  void aDamagedTextFileIsRefusedInOneSentence(String text, String reason) throws IOException {
    String content = text.replace("\\n", "\n").replace("\\s", " ").replace("\\0", "\0");
    Path file = file("damaged.txt", content);
    assertEquals("cannot load damaged.txt: " + reason, message(() -> WordVectors.load(file)));
  }

  @Test
  void aCompressedFileIsRefusedForWhatIsInIt() throws IOException {
    Path bomb = gzip("bomb.gz", "1000000000 300\n");
    assertEquals(
        "cannot load bomb.gz: its header promises 1000000000 words of dimension 300, which take"
            + " 601000000000 bytes at least, and the file has "
            + Files.size(bomb),
        message(() -> WordVectors.load(bomb)));
    Path cut = gzip("cut.gz", "2 2\na 1 2\nb 3 4\n");
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 12));
    assertTrue(message(() -> WordVectors.load(cut)).startsWith("cannot load cut.gz: "));
  }

  @Test
  void aDamagedBinaryFileIsRefusedInOneSentence() throws IOException {
    assertDamaged("it ends in word 2 of 2, at byte 16", "2 2\n", "a ", 1f, 0f, "b ", "abcd");
    assertDamaged("it ends in word 2 of 2, at byte 17", "2 2\n", "a ", 1f, 0f, "bbb");
    assertDamaged(
        "there are more bytes after the 1 words of its header", "1 2\n", "a ", 1f, 0f, "b ");
    assertDamaged("the vector of word 1 has an entry that is not finite", "1 1\n", "a ", Float.NaN);
    assertDamaged("vector 2 has no word", "2 1\n", "a ", 1f, "\n ", 2f);
    assertDamaged(
        "word 2 is longer than 1024 bytes, so this is not a file of word vectors",
        "2 1\n",
        "a ",
        1f,
        "b".repeat(2_000) + " ",
        2f);
  }

  @Test
  void filesOfOtherKindsAreKnownByName() throws IOException {
    assertForeign("it is empty");
    assertForeign("it is a zip archive; unpack it first", 'P', 'K', 3, 4, 20, 0);
    assertForeign("it is a fastText model; take its .vec file", 0xba, 0x16, 0x4f, 0x2f, 12, 0);
    assertForeign("it is a Python pickle; save it in a word2vec format", 0x80, 4, 0x95);
    assertForeign("it is UTF-16; convert it to UTF-8 first", 0xff, 0xfe, 'a', 0);
    assertForeign("it has a byte order mark; save it as UTF-8 without", 0xef, 0xbb, 0xbf, '1');
    assertEquals(
        "cannot load %s: it is a folder or a device".formatted(folder),
        message(() -> WordVectors.load(folder)));
    Path missing = folder.resolve("missing");
    assertEquals(
        "cannot load %s: there is no such file".formatted(missing),
        message(() -> WordVectors.load(missing)));
  }

  @Test
  void numbersWithTheirHighestByteFirstAreRefused() throws IOException {
    Random random = new Random(4);
    for (int dimension : List.of(3, 100)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes("2 %d\n".formatted(dimension).getBytes(StandardCharsets.UTF_8));
      for (String word : List.of("a ", "b ")) {
        bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate(dimension * Float.BYTES);
        IntStream.range(0, dimension).forEach(i -> numbers.putFloat((float) random.nextGaussian()));
        bytes.writeBytes(numbers.array());
      }
      Path file = Files.write(folder.resolve("big.bin"), bytes.toByteArray());
      assertEquals(
          "cannot load big.bin: its numbers have their highest byte first (big-endian);"
              + " write them with the lowest first",
          message(() -> WordVectors.load(file)));
    }
  }

  @Test
  void otherEncodingsAreRefusedWithTheLine() throws IOException {
    Path latin = file("latin.txt", "2 2\na 1 2\nK\u00f6nig 3 4\n", StandardCharsets.ISO_8859_1);
    assertEquals(
        "cannot load latin.txt: line 3 is not UTF-8, for its byte 2 is F6; load(path,"
            + " Words.REPLACE) puts � there and keeps the vector",
        message(() -> WordVectors.load(latin)));
  }

  @Test
  void wordsThatAreNotUtf8AreKeptIfAskedFor() throws IOException {
    for (String text : List.of("2 2\na 1 2\nK\u00f6nig 3 4\n", "a 1 2\nK\u00f6nig 3 4\n")) {
      WordVectors vectors =
          WordVectors.load(file("latin.txt", text, StandardCharsets.ISO_8859_1), Words.REPLACE);
      assertBits(List.of("a", "K�nig"), new float[][] {{1, 2}, {3, 4}}, vectors);
      assertEquals(
          "2 word vectors of length 2; 1 words have � in place of bytes that are not UTF-8",
          vectors.toString());
    }
    Path cut = binary("cut.bin", "2 1\n", "a ", 1f);
    Files.write(
        cut,
        new byte[] {'v', (byte) 0xe8, (byte) 0xaa, ' ', 0, 0, 0, 64},
        StandardOpenOption.APPEND);
    assertBits(
        List.of("a", "v�"), new float[][] {{1}, {2}}, WordVectors.load(cut, 2, Words.REPLACE));
    assertEquals(
        "cannot load cut.bin: word 2 is not UTF-8, for its byte 2 is E8; load(path, Words.REPLACE)"
            + " puts � there and keeps the vector",
        message(() -> WordVectors.load(cut)));
  }

  @Test
  void ofAWordThatComesAgainTheFirstVectorIsKept() throws IOException {
    List<Path> files =
        List.of(
            file("again.txt", "a 1 2\nb 3 4\na 5 6\nc 7 8\n"),
            file("again.w2v", "4 2\na 1 2\nb 3 4\na 5 6\nc 7 8\n"),
            binary("again.bin", "4 2\n", "a ", 1f, 2f, "b ", 3f, 4f, "a ", 5f, 6f, "c ", 7f, 8f));
    for (Path file : files) {
      WordVectors vectors = WordVectors.load(file);
      assertBits(List.of("a", "b", "c"), new float[][] {{1, 2}, {3, 4}, {7, 8}}, vectors);
      assertEquals(
          "3 word vectors of length 2; 1 of the file's 4 words came before; the first vector of"
              + " each is kept",
          vectors.toString());
      assertEquals(List.of("a", "b"), WordVectors.load(file, 3).words());
    }
  }

  @Test
  void aWordWithASpaceInABinaryFileIsNamed() throws IOException {
    String reason =
        "word 2 has a space in it ('New York'), and a binary file ends a word at its first space;"
            + " write _ in its place";
    float[] row = {0.1f, -0.2f, 0.3f, 0.4f};
    for (String end : List.of("", "\n")) {
      assertDamaged(
          reason,
          "3 4\n",
          "a ",
          row[0],
          row[1],
          row[2],
          row[3],
          end + "New York ",
          row[1],
          row[2],
          row[3],
          row[0],
          end + "Paris ",
          row[3],
          row[2],
          row[1],
          row[0],
          end);
      assertDamaged(
          reason,
          "2 4\n",
          "a ",
          row[0],
          row[1],
          row[2],
          row[3],
          end + "New York ",
          row[1],
          row[2],
          row[3],
          row[0]);
    }
    // read as numbers, the rest of the word makes one that is not finite
    assertDamaged(
        "word 1 has a space in it ('New York'), and a binary file ends a word at its first space;"
            + " write _ in its place",
        "2 2\n",
        "New York ",
        Float.intBitsToFloat(0x3f7fa000),
        Float.intBitsToFloat(0x3e0000ff),
        "a ",
        1f,
        2f);
  }

  @Test
  void theLastLineOfGloveMayHaveNoEndAndThatIsSaid() throws IOException {
    assertEquals(
        List.of("the last line has no line end, so its last number may have been cut"),
        WordVectors.load(file("glove.txt", "a 1 2\nb 3 4")).notes());
    assertEquals(List.of(), WordVectors.load(file("glove.txt", "a 1 2\nb 3 4\n")).notes());
  }

  @Test
  void whatIsNullIsRefusedByItsName() {
    WordVectors vectors = drawn(1);
    Path path = folder.resolve("v");
    assertEquals("path is null; it must be given", message(() -> WordVectors.load(null)));
    assertEquals(
        "words is null; it must be given", message(() -> WordVectors.load(path, (Words) null)));
    assertEquals("path is null; it must be given", message(() -> vectors.save(null, Format.GLOVE)));
    assertEquals("format is null; it must be given", message(() -> vectors.save(path, null)));
    assertEquals("word is null; it must be given", message(() -> vectors.vector(null)));
    assertEquals(
        "word is null; it must be given",
        message(
            () -> WordVectors.of(Arrays.asList("a", null), MatrixUtils.createRealMatrix(2, 2))));
  }

  @Test
  void stopEndsTheReadingOfLinesWithoutWords() throws IOException {
    for (String start : List.of("a 1 2\n", "2 2\na 1 2\n", "1 2\na 1 2\n")) {
      Path bomb = gzip("bomb.gz", start + "\n".repeat(100_000_000));
      Thread.currentThread().interrupt();
      try {
        assertTimeout(
            Duration.ofMillis(500),
            () -> assertThrows(IllegalStateException.class, () -> WordVectors.load(bomb)));
      } finally {
        assertTrue(Thread.interrupted());
      }
    }
  }

  @Test
  void wordsThatLookLikeOtherFilesAreReadBack() {
    for (String word : List.of("<html", "<!DOCTYPE", "BZh9", "PK\3\4", "version https://git-lfs")) {
      WordVectors vectors = WordVectors.of(List.of(word, "b"), MatrixUtils.createRealMatrix(2, 3));
      vectors.save(folder.resolve("v.txt"), Format.GLOVE);
      assertEquals(vectors.words(), WordVectors.load(folder.resolve("v.txt")).words());
    }
    WordVectors marked = WordVectors.of(List.of("\ufeffa"), MatrixUtils.createRealMatrix(1, 3));
    assertEquals(
        "cannot save the word '\ufeffa': the file would begin with a byte order mark",
        message(() -> marked.save(folder.resolve("v.txt"), Format.GLOVE)));
  }

  @Test
  void aBinaryFileThatWouldBeReadAsTextIsNotWritten() {
    float digits = Float.intBitsToFloat(0x0a2e3031); // "10.\n"
    Path file = folder.resolve("v.bin");
    WordVectors vectors = WordVectors.of(List.of("a"), 1, word -> new float[] {digits});
    assertEquals(
        "cannot save %s: it would be read as WORD2VEC_TEXT, not as WORD2VEC_BINARY".formatted(file),
        message(() -> vectors.save(file, Format.WORD2VEC_BINARY)));
    assertFalse(Files.exists(file));
  }

  @Test
  void aLineWithoutAnEndIsNotReadIntoMemory() throws IOException {
    Path line = file("line.txt", "a".repeat(10_000_000));
    assertEquals(
        "cannot load line.txt: line 1 is not a word and its numbers, so this is not a file of word"
            + " vectors",
        message(() -> WordVectors.load(line)));
    Path later = file("later.txt", "a 1\n" + "b".repeat(1_000_000));
    assertEquals(
        "cannot load later.txt: line 2 is longer than 262143 bytes, so this is not a file of word"
            + " vectors",
        message(() -> WordVectors.load(later)));
  }

  @Test
  void whatDoesNotFitInMemoryIsRefusedWithTheNumbers() throws IOException {
    try (VectorInput bytes = VectorInput.of(file("large.txt", "a 1\n"))) {
      assertEquals(
          "cannot load large.txt: 1048576 words of dimension 100 need 550 MB, and there are 549 MB;"
              + " load fewer words",
          message(() -> new VectorHeader(1 << 20, 100).refuseAbove(549L << 20, bytes)));
      new VectorHeader(1 << 20, 100).refuseAbove(550L << 20, bytes);
      assertTrue(
          message(() -> new VectorHeader(1 << 20, 4_000).refuseAbove(Long.MAX_VALUE, bytes))
              .startsWith("cannot load large.txt: 1048576 words of dimension 4000 need "));
    }
  }

  @Test
  void nothingHalfWrittenIsLeft() throws IOException {
    WordVectors vectors = drawn(3);
    Path file = folder.resolve("vectors.txt");
    vectors.save(file, Format.GLOVE);
    byte[] before = Files.readAllBytes(file);
    WordVectors bad = WordVectors.of(List.of("a", "b\nc"), MatrixUtils.createRealMatrix(2, 3));
    message(() -> bad.save(file, Format.GLOVE));
    assertArrayEquals(before, Files.readAllBytes(file));
    message(() -> vectors.save(folder.resolve("no/such/folder.txt"), Format.GLOVE));
    Path taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();
    assertTrue(message(() -> vectors.save(taken, Format.GLOVE)).startsWith("cannot save " + taken));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(taken, file), left.sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a\u0009b", "a\u0000b", "a\nb", "new 5", "\ud800"})
  void wordsThatCouldNotBeReadBackAreNotSaved(String word) {
    WordVectors vectors = WordVectors.of(List.of(word), MatrixUtils.createRealMatrix(1, 2));
    for (Format format : Format.values()) {
      assertTrue(
          message(() -> vectors.save(folder.resolve("v.txt"), format))
              .startsWith("cannot save the word '" + word + "': "));
    }
    assertFalse(Files.exists(folder.resolve("v.txt")));
  }

  @Test
  void interruptedLoadKeepsNothingAndInterruptedSaveCompletes() {
    WordVectors vectors = drawn(2);
    Path file = folder.resolve("vectors.bin");
    Thread.currentThread().interrupt();
    try {
      vectors.save(file, Format.WORD2VEC_BINARY);
      assertEquals(
          "stopped after 0 words of a file; none are kept",
          assertThrows(IllegalStateException.class, () -> WordVectors.load(file)).getMessage());
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(vectors.words(), WordVectors.load(file).words());
  }

  private static WordVectors drawn(int seed) {
    Random random = new Random(seed);
    int size = 5 + random.nextInt(50);
    RealMatrix rows = MatrixUtils.createRealMatrix(size, 2 + random.nextInt(100));
    rows.walkInOptimizedOrder(
        new DefaultRealMatrixChangingVisitor() {
          @Override
          public double visit(int row, int column, double value) {
            return random.nextGaussian() * StrictMath.pow(10, random.nextInt(9) - 6);
          }
        });
    List<String> letters = List.of("a", "é", "語", "🙂", "1", ".", "\u00a0", "\u0627");
    return WordVectors.of(
        IntStream.range(0, size)
            .mapToObj(i -> "w" + letters.get(random.nextInt(letters.size())) + i)
            .toList(),
        rows);
  }

  private void assertDamaged(String reason, Object... parts) throws IOException {
    Path file = binary("damaged.bin", parts);
    assertEquals("cannot load damaged.bin: " + reason, message(() -> WordVectors.load(file)));
  }

  private void assertForeign(String reason, int... bytes) throws IOException {
    byte[] content = new byte[bytes.length];
    IntStream.range(0, bytes.length).forEach(i -> content[i] = (byte) bytes[i]);
    Path file = Files.write(folder.resolve("foreign"), content);
    assertEquals("cannot load foreign: " + reason, message(() -> WordVectors.load(file)));
  }

  private static void assertBits(List<String> words, float[][] rows, WordVectors vectors) {
    assertEquals(words, vectors.words());
    for (int i = 0; i < rows.length; i++) {
      assertArrayEquals(rows[i], vectors.row(i));
    }
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private Path gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path binary(String name, Object... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      out.write(
          part instanceof Float number
              ? ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(number).array()
              : part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(name), out.toByteArray());
  }

  private Path resource(String name) throws IOException {
    try (InputStream in = VectorFileTest.class.getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private static String message(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
