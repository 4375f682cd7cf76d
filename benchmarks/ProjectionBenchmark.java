import chainrule.vectors.WordVectors;
import chainrule.projection.Projection;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Maps of the first n words of a file, timed by the clock and by the CPU time of all threads; a
 * line of JSON.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/ProjectionBenchmark.java FILE N
 * </pre>
 *
 * The time of PCA is the median of 30 calls, of which the first have the warm-up in them.
 */
final class ProjectionBenchmark {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int CALLS = 30;

  public static void main(String[] arguments) {
    WordVectors vectors = WordVectors.load(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    List<String> words = vectors.words();
    double[] pca = new double[CALLS];
    double[] pcaCpu = new double[CALLS];
    for (int call = 0; call < CALLS; call++) {
      double[] start = now();
      Projection.pca(vectors, words);
      double[] end = now();
      pca[call] = end[0] - start[0];
      pcaCpu[call] = end[1] - start[1];
    }
    double[] start = now();
    Projection map = Projection.tsne(vectors, words);
    double[] end = now();
    System.out.printf(
        Locale.ROOT,
        "{\"pca\": %.4f, \"pca_cpu\": %.4f, \"pca_kept\": %.4f, \"tsne\": %.3f, \"tsne_cpu\": %.3f,"
            + " \"trust\": %.4f, \"kept\": %.4f}%n",
        median(pca),
        median(pcaCpu),
        Projection.pca(vectors, words).keptNeighbours(vectors),
        end[0] - start[0],
        end[1] - start[1],
        map.trustworthiness(vectors),
        map.keptNeighbours(vectors));
  }

  /** Seconds by the clock and of CPU. */
  private static double[] now() {
    return new double[] {System.nanoTime() / 1e9, MACHINE.getProcessCpuTime() / 1e9};
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return (times[CALLS / 2 - 1] + times[CALLS / 2]) / 2;
  }
}
