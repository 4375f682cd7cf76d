package chainrule.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.TextCorpus;
import chainrule.train.TrainingListener;
import chainrule.train.TrainingOptions;
import chainrule.train.TrainingRun;
import chainrule.train.Word2Vec;
import chainrule.vectors.Format;
import chainrule.vectors.WordVectors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ClusterWord2VecTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.skipGram().withDimension(6).withEpochs(2).withMinCount(1).withSubsample(0);
  private static final TrainingListener NO_LISTENER = progress -> {};

  @TempDir private static Path folder;
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() throws IOException {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false"));
    Files.writeString(folder.resolve("noise.txt"), noise());
    try (OutputStream compressed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("noise.txt.gz")))) {
      compressed.write(noise().getBytes(StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Test
  void onePartLearnsWhatOneProcessLearns() {
    TrainingRun expected = Word2Vec.train(TextCorpus.of(file("noise.txt")), OPTIONS);
    ClusterRun run = train("noise.txt", 1, NO_LISTENER);
    assertEquals(expected.vectors().words(), run.vectors().words());
    assertEquals(expected.throughput().words(), run.throughput().words());
    assertEquals(expected.throughput().pairs(), run.throughput().pairs());
    // a change is rounded once when it is taken and once when it is added
    assertClose(expected.vectors(), run.vectors(), 1e-3f);
  }

  @Test
  void aLostExecutorChangesNothingButTheTime() {
    ClusterRun expected = train("noise.txt", 3, NO_LISTENER);
    AtomicInteger cycles = new AtomicInteger();
    ClusterRun run =
        train(
            "noise.txt",
            3,
            progress -> {
              if (cycles.incrementAndGet() == 2) {
                Replica.dropAll();
              }
            });
    assertEquals(0, expected.restarts());
    assertEquals(1, run.restarts());
    assertClose(expected.vectors(), run.vectors(), 0);
    assertClose(expected.outsideVectors(), run.outsideVectors(), 0);
    assertEquals(expected.throughput().pairs(), run.throughput().pairs());
  }

  @Test
  void aCompressedTextGivesTheSameVectors() {
    assertClose(
        train("noise.txt", 1, NO_LISTENER).vectors(),
        train("noise.txt.gz", 1, NO_LISTENER).vectors(),
        0);
  }

  @Test
  void stopKeepsWhatIsLearnedByThen() {
    AtomicInteger cycles = new AtomicInteger();
    ClusterRun run =
        ClusterWord2Vec.train(
            spark,
            file("noise.txt"),
            2,
            Optional.of(40),
            OPTIONS,
            progress -> cycles.incrementAndGet(),
            () -> cycles.get() == 2);
    assertEquals(2, cycles.get());
    long all = train("noise.txt", 2, NO_LISTENER).throughput().words();
    assertTrue(run.throughput().words() < all, run + " of " + all);
  }

  @Test
  void vectorsAreWrittenOnce() {
    WordVectors vectors = train("noise.txt", 1, NO_LISTENER).vectors();
    String path = folder.resolve("vectors.bin.gz").toString();
    VectorsPath.of(path, spark.hadoopConfiguration()).write(vectors, Format.WORD2VEC_BINARY);
    assertClose(vectors, WordVectors.load(Path.of(path)), 0);
    assertRefusal(
        "exists; nothing is overwritten", () -> VectorsPath.of(path, spark.hadoopConfiguration()));
    assertRefusal(
        "does not exist",
        () -> VectorsPath.of(folder.resolve("no/v.txt").toString(), spark.hadoopConfiguration()));
  }

  @Test
  void badInputGetsASentence() throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    Files.writeString(folder.resolve("short.txt"), "one two\ntwo one\n");
    assertRefusal("there is no such file", () -> train("none.txt", 1, NO_LISTENER));
    assertRefusal("it is empty", () -> train("empty.txt", 1, NO_LISTENER));
    assertRefusal("partitions is 3, and ", () -> train("short.txt", 3, NO_LISTENER));
    assertRefusal(
        "no master answers at spark://127.0.0.1:1", () -> Master.check("spark://127.0.0.1:1"));
    Master.check("local[*]");
  }

  private static void assertRefusal(String part, Executable refused) {
    String message = assertThrows(IllegalArgumentException.class, refused).getMessage();
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count());
  }

  private static ClusterRun train(String name, int parts, TrainingListener listener) {
    return ClusterWord2Vec.train(
        spark, file(name), parts, Optional.of(40), OPTIONS, listener, () -> false);
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void assertClose(WordVectors expected, WordVectors actual, float tolerance) {
    assertEquals(expected.words(), actual.words());
    for (int w = 0; w < expected.size(); w++) {
      assertArrayEquals(expected.row(w), actual.row(w), tolerance);
    }
  }

  /** Some hundred lines of words, some of which are frequent. */
  private static String noise() {
    Random random = new Random(5);
    return IntStream.range(0, 120)
        .mapToObj(
            i ->
                IntStream.range(0, 2 + random.nextInt(9))
                    .mapToObj(
                        j -> "w" + (char) ('a' + Math.min(random.nextInt(20), random.nextInt(20))))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
