import chainrule.text.Corpus;
import chainrule.text.TextCorpus;
import chainrule.text.WordNetCorpus;
import chainrule.train.Arithmetic;
import chainrule.vectors.Format;
import chainrule.train.Model;
import chainrule.train.Progress;
import chainrule.train.TrainingOptions;
import chainrule.train.TrainingRun;
import chainrule.train.Word2Vec;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One training, and what it took, as a line of JSON. Without a text file, on the built-in text.
 *
 * <pre>
 *   ./mvnw -q -Dquick package
 *   java --add-modules jdk.incubator.vector -cp target/chainrule.jar \
 *        benchmarks/TrainingBenchmark.java [text file] [knob=value …]
 * </pre>
 *
 * Knobs: model, dimension, epochs, rate, threads, arithmetic, shared, lossEvery, seed, save (a file). The rate
 * by CPU time is the one to compare where others use the machine too; it counts from the first
 * report, a quarter of a second after the start, and all threads of the process. It is null where
 * the training was over by then.
 */
final class TrainingBenchmark {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  public static void main(String[] arguments) {
    Corpus corpus = new WordNetCorpus();
    TrainingOptions options =
        TrainingOptions.skipGram().withDimension(100).withEpochs(1).withLearningRate(0.025f);
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("save=")) {
        files.add(Path.of(argument.substring(5)));
      } else if (argument.contains("=")) {
        options = turned(options, argument.split("=", 2)[0], argument.split("=", 2)[1]);
      } else {
        corpus = TextCorpus.of(argument);
      }
    }
    TrainingRun run = train(corpus, options);
    files.forEach(file -> run.vectors().save(file, Format.WORD2VEC_BINARY));
  }

  private static TrainingOptions turned(TrainingOptions options, String knob, String value) {
    return switch (knob) {
      case "model" -> options.withModel(Model.valueOf(value));
      case "dimension" -> options.withDimension(Integer.parseInt(value));
      case "epochs" -> options.withEpochs(Integer.parseInt(value));
      case "rate" -> options.withLearningRate(Float.parseFloat(value));
      case "threads" -> options.withThreads(Integer.parseInt(value));
      case "arithmetic" -> options.withArithmetic(Arithmetic.valueOf(value));
      case "shared" -> options.withSharedNegatives(Boolean.parseBoolean(value));
      case "lossEvery" -> options.withLossEvery(Integer.parseInt(value));
      case "seed" -> options.withSeed(Long.parseLong(value));
      default -> throw new IllegalArgumentException("no knob is called " + knob);
    };
  }

  private static TrainingRun train(Corpus corpus, TrainingOptions options) {
    List<double[]> marks = new ArrayList<>();
    TrainingRun run = Word2Vec.train(corpus, options, progress -> marks.add(mark(progress)));
    double[] first = marks.get(0);
    double[] last = marks.get(marks.size() - 1);
    double words = (last[0] - first[0]) * run.throughput().words();
    System.out.printf(
        Locale.ROOT,
        "{\"words\": %d, \"words_per_second\": %.0f, \"words_per_cpu_second\": %s}%n",
        run.throughput().words(),
        run.throughput().wordsPerSecond(),
        marks.size() == 1 ? "null" : Math.round(words / (last[1] - first[1])));
    return run;
  }

  private static double[] mark(Progress progress) {
    return new double[] {progress.fraction(), MACHINE.getProcessCpuTime() / 1e9};
  }
}
