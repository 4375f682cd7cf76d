package chainrule.vectors.study;

import chainrule.text.TextCorpus;
import chainrule.vectors.Format;
import chainrule.vectors.WordVectors;
import chainrule.vectors.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Damaged files of vectors and texts: each is read, or refused with an {@code
 * IllegalArgumentException} of one sentence, within two seconds of CPU; and vectors that were read
 * can be saved and read again. Run it with a small heap.
 */
public final class DamagedFileStudy {
  private static final long LONGEST_NANOS = 2_000_000_000;

  private final Path folder;
  private final List<byte[]> vectors;
  private final List<byte[]> texts;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long longest;

  /** Ready to write files into a folder. */
  DamagedFileStudy(Path folder) throws IOException {
    this.folder = folder;
    this.vectors = WholeFiles.vectors(folder);
    this.texts = WholeFiles.texts();
  }

  /**
   * Runs the study, prints what it found, and exits with 1 if there is a fault.
   *
   * @param arguments how many files; 50,000 if nothing is said
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("damaged");
    DamagedFileStudy study = new DamagedFileStudy(folder);
    List<String> faults =
        study.run(arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]));
    faults.forEach(out::println);
    out.println(study);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  /** Tries this many files, every third of them a text; returns what went wrong. */
  List<String> run(int count) throws IOException {
    for (int seed = 0; seed < count; seed++) {
      Random random = new Random(seed);
      boolean isText = seed % 3 == 0;
      List<byte[]> whole = isText ? texts : vectors;
      byte[] mutant = new FileMutator(random).mutate(whole.get(random.nextInt(whole.size())));
      Path file = Files.write(folder.resolve(isText ? "text" : "vectors"), mutant);
      trial(seed, isText ? () -> readText(file) : () -> readVectors(file, random));
    }
    return faults;
  }

  private void trial(int seed, Runnable reading) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String outcome = outcome(reading);
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    longest = Math.max(longest, nanos);
    outcomes.merge(outcome.startsWith("fault") ? "fault" : outcome, 1, Integer::sum);
    if (outcome.startsWith("fault") || nanos > LONGEST_NANOS) {
      faults.add("file %d: %s, %d ms".formatted(seed, outcome, nanos / 1_000_000));
    }
  }

  private static String outcome(Runnable reading) {
    try {
      reading.run();
      return "read";
    } catch (IllegalArgumentException refused) {
      boolean isSentence =
          refused.getClass() == IllegalArgumentException.class
              && refused.getMessage().matches("cannot (load|read) .+: .{1,1000}");
      return isSentence ? "refused" : "fault: " + refused;
    } catch (RuntimeException | Error fault) {
      return "fault: " + fault;
    }
  }

  private static void readText(Path file) {
    new TextCorpus(file).sentences().forEach(sentence -> {});
  }

  private void readVectors(Path file, Random random) {
    Words policy = random.nextBoolean() ? Words.REFUSE : Words.REPLACE;
    WordVectors read = WordVectors.load(file, policy);
    for (Format format : Format.values()) {
      Path copy = folder.resolve("copy");
      if (isSaved(read, copy, format)) {
        List<String> words = WordVectors.load(copy).words();
        if (!words.equals(read.words())) {
          throw new IllegalStateException("%s saved as %s gives %s".formatted(read, format, words));
        }
      }
    }
  }

  /** Words that a format does not have are refused. */
  private static boolean isSaved(WordVectors vectors, Path file, Format format) {
    try {
      vectors.save(file, format);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** The counts. */
  @Override
  public String toString() {
    return "%s; the longest took %d ms of CPU, with %d MB of heap"
        .formatted(outcomes, longest / 1_000_000, Runtime.getRuntime().maxMemory() >> 20);
  }
}
