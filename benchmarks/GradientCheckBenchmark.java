import chainrule.check.GradientCheck;
import chainrule.check.SumOfTerms;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import chainrule.word2vec.Loss;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Seconds for one whole gradient check: every parameter of a word2vec model, over a batch of
 * windows; a line of JSON.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/GradientCheckBenchmark.java \
 *        WORDS DIMENSION negative-sampling|naive-softmax any-function|sum
 * </pre>
 *
 * Half of the parameters are V, half U, each checked as one matrix; the loss is the mean over 50
 * windows of 2 to 10 outside words, as in CS224N's own check. The same loss is checked as any
 * function or as a sum of its pairs. Java's warm-up is in the time, and the work of its compilers
 * in the CPU time.
 */
final class GradientCheckBenchmark {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int WINDOWS = 50;
  private static final int NEGATIVES = 10;

  public static void main(String[] arguments) {
    int words = Integer.parseInt(arguments[0]);
    IntFunction<Loss> term =
        arguments[2].equals("naive-softmax") ? NaiveSoftmax::new : o -> sampling(o, words);
    check(words, Integer.parseInt(arguments[1]), term, arguments[3].equals("sum"));
  }

  private static Loss sampling(int outside, int words) {
    return new NegativeSampling(
        outside, new Random(outside).ints(NEGATIVES, 0, words).boxed().toList());
  }

  private static void check(int words, int d, IntFunction<Loss> term, boolean asSum) {
    RealMatrix V = RandomPoints.matrix(words, d, 1).scalarMultiply(0.5);
    RealMatrix U = RandomPoints.matrix(words, d, 2).scalarMultiply(0.5);
    List<Pair> pairs = pairs(new Random(1), words, term);
    SumOfTerms ofV = SumOfTerms.over(pairs, (pair, M) -> pair.loss(M, U) / WINDOWS);
    SumOfTerms ofU = SumOfTerms.over(pairs, (pair, M) -> pair.loss(V, M) / WINDOWS);
    Gradients claim = Gradients.of(pairs, V, U);
    if (asSum) {
      time(() -> GradientCheck.of(ofV, V, claim.V), () -> GradientCheck.of(ofU, U, claim.U));
    } else {
      time(
          () -> GradientCheck.of((RealMatrix M) -> ofV.applyAsDouble(M), V, claim.V),
          () -> GradientCheck.of((RealMatrix M) -> ofU.applyAsDouble(M), U, claim.U));
    }
  }

  private static void time(Supplier<GradientCheck> first, Supplier<GradientCheck> second) {
    long clock = System.nanoTime();
    long work = MACHINE.getProcessCpuTime();
    if (!Stream.of(first, second).allMatch(check -> check.get().verdict() == Verdict.AGREE)) {
      throw new IllegalStateException("the gradients do not agree");
    }
    System.out.printf(
        Locale.ROOT,
        "{\"seconds\": %.4f, \"cpu_seconds\": %.4f}%n",
        (System.nanoTime() - clock) / 1e9,
        (MACHINE.getProcessCpuTime() - work) / 1e9);
  }

  private static List<Pair> pairs(Random random, int words, IntFunction<Loss> term) {
    return IntStream.range(0, WINDOWS).boxed().flatMap(i -> window(random, words, term)).toList();
  }

  private static Stream<Pair> window(Random random, int words, IntFunction<Loss> term) {
    int reach = 1 + random.nextInt(5);
    List<Integer> outsides = random.ints(2L * reach, 0, words).boxed().toList();
    int center = random.nextInt(words);
    return outsides.stream().map(outside -> new Pair(center, term.apply(outside)));
  }

  private record Pair(int center, Loss loss) {
    double loss(RealMatrix V, RealMatrix U) {
      return loss.lossAt(V.getRowVector(center), U);
    }
  }

  private record Gradients(RealMatrix V, RealMatrix U) {
    static Gradients of(List<Pair> pairs, RealMatrix V, RealMatrix U) {
      RealMatrix gradientV = V.scalarMultiply(0);
      RealMatrix gradientU = U.scalarMultiply(0);
      for (Pair pair : pairs) {
        LossAndGradient result = pair.loss.at(V.getRowVector(pair.center), U);
        RealVector row = gradientV.getRowVector(pair.center).add(result.centerGradient());
        gradientV.setRowVector(pair.center, row);
        gradientU = gradientU.add(result.outsideGradient());
      }
      return new Gradients(
          gradientV.scalarMultiply(1.0 / WINDOWS), gradientU.scalarMultiply(1.0 / WINDOWS));
    }
  }
}
