import chainrule.check.GradientCheck;
import chainrule.math.Draw;
import chainrule.word2vec.Loss;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import chainrule.word2vec.SkipGram;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Seconds for one whole gradient check: every parameter of a word2vec model, over a batch of windows.
 *
 * <pre>
 *   ./mvnw -q -Dquick package
 *   java -cp target/chainrule.jar benchmarks/GradientCheckBenchmark.java
 * </pre>
 *
 * The point holds V above U; the loss is the mean over 50 windows of 2 to 10 outside words, as in
 * CS224N's own check. The first line of a kind has the warm-up of the machine in it.
 */
final class GradientCheckBenchmark {
  private static final int WINDOWS = 50;
  private static final int NEGATIVES = 10;

  public static void main(String[] arguments) {
    for (int repeat = 1; repeat <= 2; repeat++) {
      check("30 parameters, naive softmax", 5, 3, NaiveSoftmax::new);
      check("30 parameters, negative sampling", 5, 3, o -> sampling(o, 5));
    }
    check("10,000 parameters, negative sampling", 100, 50, o -> sampling(o, 100));
    check("10,000 parameters, naive softmax", 100, 50, NaiveSoftmax::new);
  }

  private static Loss sampling(int outside, int words) {
    return new NegativeSampling(
        outside, new Random(outside).ints(NEGATIVES, 0, words).boxed().toList());
  }

  private static void check(String what, int words, int d, IntFunction<Loss> term) {
    RealMatrix point = Draw.matrix(2 * words, d, 1).scalarMultiply(0.5);
    Random random = new Random(1);
    List<CenterAndLoss> windows =
        IntStream.range(0, WINDOWS).mapToObj(i -> window(random, words, term)).toList();
    RealMatrix claim = gradient(windows, point, words);
    long start = System.nanoTime();
    GradientCheck check = GradientCheck.of((RealMatrix X) -> loss(windows, X, words), point, claim);
    System.out.printf(
        Locale.ROOT, "%-40s %8.3f s  %s%n", what, (System.nanoTime() - start) / 1e9, check.verdict());
  }

  private record CenterAndLoss(int center, Loss loss) {}

  private static CenterAndLoss window(Random random, int words, IntFunction<Loss> term) {
    int reach = 1 + random.nextInt(5);
    List<Integer> outsides = random.ints(2L * reach, 0, words).boxed().toList();
    return new CenterAndLoss(random.nextInt(words), SkipGram.over(outsides, term));
  }

  private static double loss(List<CenterAndLoss> windows, RealMatrix X, int words) {
    RealMatrix U = outside(X, words);
    return windows.stream().mapToDouble(w -> w.loss().lossAt(X.getRowVector(w.center()), U)).sum()
        / WINDOWS;
  }

  private static RealMatrix gradient(List<CenterAndLoss> windows, RealMatrix X, int words) {
    RealMatrix gradient = X.scalarMultiply(0);
    for (CenterAndLoss w : windows) {
      LossAndGradient result = w.loss().at(X.getRowVector(w.center()), outside(X, words));
      for (int j = 0; j < X.getColumnDimension(); j++) {
        gradient.addToEntry(w.center(), j, result.centerGradient().getEntry(j) / WINDOWS);
        for (int i = 0; i < words; i++) {
          gradient.addToEntry(words + i, j, result.outsideGradient().getEntry(i, j) / WINDOWS);
        }
      }
    }
    return gradient;
  }

  private static RealMatrix outside(RealMatrix X, int words) {
    return X.getSubMatrix(words, 2 * words - 1, 0, X.getColumnDimension() - 1);
  }
}
