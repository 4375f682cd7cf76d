package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.exercise.WrittenFunction;
import chainrule.exercise.WrittenFunction.Part;
import chainrule.exercise.WrittenFunction.Slip;
import chainrule.math.RandomPoints;
import chainrule.word2vec.Loss;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Loss functions that a student has written, against the library's: a loss by its value, a gradient
 * by values of the library's loss alone.
 */
final class FunctionChecks {
  private static final int WORDS = 6;
  private static final double LARGE = 1e3;

  private final RealVector v;
  private final RealMatrix u;

  /** The word with the least score, whose probability is 0 where scores are large. */
  private final int least;

  private FunctionChecks(long seed) {
    v = RandomPoints.vector(3, seed);
    u = RandomPoints.matrix(WORDS, 3, seed + 1);
    least = u.operate(v).getMinIndex();
  }

  static WrittenFunction of(PairLoss written) {
    return WrittenFunction.of(
        point -> {
          LossCall call = LossCall.of(point);
          return LossCall.rows(
              written.at(call.outside(), call.centerVector(), call.outsideVectors()));
        },
        seed -> new FunctionChecks(seed).ofPairs());
  }

  static WrittenFunction of(SampledLoss written) {
    return WrittenFunction.of(
        point -> {
          LossCall call = LossCall.of(point);
          return LossCall.rows(
              written.at(
                  call.outside(), call.negatives(), call.centerVector(), call.outsideVectors()));
        },
        seed -> new FunctionChecks(seed).ofSamples());
  }

  private List<Part> ofPairs() {
    List<Part> parts = new ArrayList<>();
    for (int o : List.of(2, 0)) {
      double[][] point = new LossCall(o, List.of(), v, u).rows();
      Loss truth = new NaiveSoftmax(o);
      PairSlips slips = new PairSlips(o, u.operate(v));
      parts.add(loss(point, truth, "", slips.losses()));
      parts.add(center(point, truth, slips.weights()));
      parts.add(outside(point, truth, "", slips.weights()));
    }
    parts.add(far(List.of(), new NaiveSoftmax(least), "log-sum-exp, notebook 02"));
    return parts;
  }

  private List<Part> ofSamples() {
    List<Part> parts = new ArrayList<>();
    for (List<Integer> negatives : List.of(List.of(1, 4, 5), List.of(1, 4, 1, 1))) {
      double[][] point = new LossCall(2, negatives, v, u).rows();
      Loss truth = new NegativeSampling(2, negatives);
      boolean repeats = negatives.stream().distinct().count() < negatives.size();
      String where = repeats ? " where a negative is drawn twice" : "";
      SampleSlips slips = new SampleSlips(2, negatives, u.operate(v));
      parts.add(loss(point, truth, where, slips.losses()));
      parts.add(center(point, truth, slips.weights()));
      parts.add(outside(point, truth, where, slips.weights()));
    }
    List<Integer> next = List.of((least + 1) % WORDS);
    parts.add(far(next, new NegativeSampling(least, next), "log σ, notebook 01"));
    return parts;
  }

  private Part loss(double[][] point, Loss truth, String where, Map<String, Double> slips) {
    return new Part(
        "the loss" + where,
        point,
        given -> ValueComparison.of("J", LossCall.loss(given), truth.lossAt(v, u)),
        slips(slips, (given, slip) -> ValueComparison.of("J", LossCall.loss(given), slip)));
  }

  private Part center(double[][] point, Loss truth, Map<String, RealVector> slips) {
    return new Part(
        "the gradient in v_c",
        point,
        given ->
            GradientCheck.of(
                (RealVector x) -> truth.lossAt(x, u), v, LossCall.centerGradient(given)),
        slips(
            slips,
            (given, weights) ->
                ValueComparison.of(LossCall.centerGradient(given), u.preMultiply(weights))));
  }

  private Part outside(double[][] point, Loss truth, String where, Map<String, RealVector> slips) {
    return new Part(
        "the gradient in U" + where,
        point,
        given ->
            GradientCheck.of(
                (RealMatrix x) -> truth.lossAt(v, x), u, LossCall.outsideGradient(given)),
        slips(
            slips,
            (given, weights) ->
                ValueComparison.of(LossCall.outsideGradient(given), weights.outerProduct(v))));
  }

  /** Slips by what would be given in their place. */
  private static <T> List<Slip> slips(
      Map<String, T> slips, BiFunction<double[][], T, GradientCheck> comparison) {
    return slips.entrySet().stream()
        .map(slip -> new Slip(slip.getKey(), given -> comparison.apply(given, slip.getValue())))
        .toList();
  }

  /** The loss at scores so large that an exponential overflows. */
  private Part far(List<Integer> negatives, Loss truth, String remedy) {
    RealVector large = v.mapMultiply(LARGE);
    return new Part(
        "the loss where scores are large",
        new LossCall(least, negatives, large, u).rows(),
        given -> ValueComparison.of("J", LossCall.loss(given), truth.lossAt(large, u)),
        List.of(
            new Slip(
                "An exponential overflows there, or a probability becomes 0: use " + remedy + ".",
                given -> ValueComparison.of("J", 1, isFinite(LossCall.loss(given))))));
  }

  private static double isFinite(double loss) {
    return Double.isFinite(loss) ? 0 : 1;
  }
}
