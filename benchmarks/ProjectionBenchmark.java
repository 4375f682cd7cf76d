import chainrule.text.WordNetCorpus;
import chainrule.train.Format;
import chainrule.train.TrainingOptions;
import chainrule.train.Word2Vec;
import chainrule.train.WordVectors;
import chainrule.view.Projection;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Maps of the first n words of a file, timed; a line of JSON.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/ProjectionBenchmark.java train FILE      vectors to map, d 100
 *   java -cp target/chainrule.jar benchmarks/ProjectionBenchmark.java FILE N
 * </pre>
 */
final class ProjectionBenchmark {
  private static final int ROUNDS = 30;

  public static void main(String[] arguments) {
    if (arguments[0].equals("train")) {
      TrainingOptions options = TrainingOptions.skipGram().withDimension(100).withEpochs(3);
      Word2Vec.train(new WordNetCorpus(), options)
          .vectors()
          .save(Path.of(arguments[1]), Format.WORD2VEC_TEXT);
    } else {
      measure(WordVectors.load(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    }
  }

  private static void measure(WordVectors vectors) {
    List<String> words = vectors.words();
    double[] pca = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Projection.pca(vectors, words);
      pca[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
    double first = pca[0];
    Arrays.sort(pca);
    double cpu = cpuSeconds();
    long start = System.nanoTime();
    Projection map = Projection.tsne(vectors, words);
    double tsne = (System.nanoTime() - start) / 1e9;
    double tsneCpu = cpuSeconds() - cpu;
    Projection flat = Projection.pca(vectors, words);
    System.out.printf(
        "{\"pca_cpu_first\": %.4f, \"pca_cpu\": %.4f, \"pca_cpu_best\": %.4f, \"tsne\": %.2f, \"tsne_cpu\": %.2f,"
            + " \"trust\": %.4f, \"kept\": %.4f, \"pca_trust\": %.4f, \"pca_kept\": %.4f}%n",
        first, pca[ROUNDS / 2], pca[0], tsne, tsneCpu,
        map.trustworthiness(vectors), map.keptNeighbours(vectors),
        flat.trustworthiness(vectors), flat.keptNeighbours(vectors));
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
}
