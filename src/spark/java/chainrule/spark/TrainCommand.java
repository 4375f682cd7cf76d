package chainrule.spark;

import chainrule.math.Require;
import chainrule.train.Model;
import chainrule.train.TrainingOptions;
import chainrule.vectors.Format;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains word vectors on a cluster: {@code spark-submit chainrule-spark.jar TEXT VECTORS}. */
@Command(
    name = "chainrule-spark.jar",
    description = "Trains word vectors on a text with Spark.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand {
  private static final float SMALL_LEARNING_RATE = 0.05f;

  private final PrintStream out;

  @Parameters(
      index = "0",
      paramLabel = "TEXT",
      description = "a file, folder or pattern in any file system of Spark's; UTF-8, plain or .gz")
  private String text = "";

  @Parameters(
      index = "1",
      paramLabel = "VECTORS",
      description = "the file to write, which must not exist; compressed if its name ends in .gz")
  private String vectors = "";

  @Option(names = "--partitions", description = "P, at least 1; otherwise the number of cores")
  private Optional<Integer> partitions = Optional.empty();

  @Option(names = "--model", description = "${COMPLETION-CANDIDATES}")
  private Model model = Model.SKIP_GRAM;

  @Option(names = "--dimension", description = "d, 1..2000")
  private Optional<Integer> dimension = Optional.empty();

  @Option(names = "--window", description = "m, 1..50")
  private Optional<Integer> window = Optional.empty();

  @Option(names = "--negatives", description = "K, 1..50")
  private Optional<Integer> negatives = Optional.empty();

  @Option(names = "--epochs", description = "1..10000")
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--learning-rate", description = "α at the start; with P above 1 not below 0.05")
  private Optional<Float> learningRate = Optional.empty();

  @Option(names = "--subsample", description = "t, in [0, 1)")
  private Optional<Double> subsample = Optional.empty();

  @Option(names = "--min-count", description = "words that occur less often are dropped")
  private Optional<Integer> minCount = Optional.empty();

  @Option(names = "--seed", description = "any number")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--interval",
      description =
          "words that a partition trains on between two merges; otherwise at most 10,000 and"
              + " 80,000/P, and fewer for a short text")
  private Optional<Integer> interval = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.WORD2VEC_TEXT;

  @Option(names = "--json", description = "print the figures of the run as JSON on the last line")
  private boolean json;

  private TrainCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the command.
   *
   * @return 0 if the vectors are written, 2 if not
   */
  static int run(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TrainCommand command = new TrainCommand(out);
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    try {
      if (CommandLine.printHelpIfRequested(line.parseArgs(arguments))) {
        return 0;
      }
      command.train();
      return 0;
    } catch (Exception wrong) {
      // every exception, because Scala does not declare the checked ones that Spark throws
      out.println(sentence(wrong));
      return 2;
    }
  }

  /** What went wrong, on one line; Spark wraps what an executor threw. */
  private static String sentence(Throwable wrong) {
    Throwable reason = wrong;
    while (reason instanceof SparkException && reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason.getMessage() == null
        ? reason.toString()
        : reason.getMessage().lines().findFirst().orElse(reason.toString());
  }

  private void train() {
    TrainingOptions options = options();
    SparkConf conf = new SparkConf();
    Master.check(conf.get("spark.master", ""));
    conf.setIfMissing("spark.app.name", "chainrule");
    // so that a part stays on the executor that has its replica of θ
    conf.setIfMissing("spark.locality.wait", "30s");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      spark.setLogLevel("WARN");
      train(spark, options);
    }
  }

  private void train(JavaSparkContext spark, TrainingOptions options) {
    int parts = Require.atLeast("partitions", partitions.orElse(spark.defaultParallelism()), 1);
    if (parts > 1 && options.learningRate() < SMALL_LEARNING_RATE) {
      out.printf(
          "warning: the learning rate is %s; below %s vectors of several partitions are worse than"
              + " those of one%n",
          options.learningRate(), SMALL_LEARNING_RATE);
    }
    VectorsPath path = VectorsPath.of(vectors, spark.hadoopConfiguration());
    try (StopRequest stop = new StopRequest()) {
      ClusterRun run =
          ClusterWord2Vec.train(
              spark, text, parts, interval, options, new ProgressLines(out), stop::isAsked);
      path.write(run.vectors(), format);
      out.println(json ? run.json() : path + ": " + run);
    }
  }

  private TrainingOptions options() {
    TrainingOptions usual =
        model == Model.CBOW ? TrainingOptions.cbow() : TrainingOptions.skipGram();
    TrainingOptions options =
        usual
            .withDimension(dimension.orElse(usual.dimension()))
            .withWindow(window.orElse(usual.window()))
            .withNegatives(negatives.orElse(usual.negatives()))
            .withEpochs(epochs.orElse(usual.epochs()))
            .withLearningRate(learningRate.orElse(usual.learningRate()))
            .withSubsample(subsample.orElse(usual.subsample()))
            .withMinCount(minCount.orElse(usual.minCount()))
            .withSeed(seed.orElse(usual.seed()));
    Require.inRange("negatives", options.negatives(), 1, 50);
    return options;
  }
}
