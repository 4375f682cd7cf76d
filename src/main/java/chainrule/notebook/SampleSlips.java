package chainrule.notebook;

import static chainrule.math.Sigmoid.logSigmoid;
import static chainrule.math.Sigmoid.sigmoid;
import static chainrule.math.Sigmoid.sigmoidDerivative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * What is often written in the place of the loss of negative sampling and its gradients, which are,
 * with the scores s_w = u_wᵀv_c,
 *
 * <pre>
 *   J = −log σ(s_o) − Σ_k log σ(−s_{w_k}),   ∂J/∂v_c = Uᵀ a,   ∂J/∂U = a v_cᵀ
 *   where a gains −σ(−s_o) at o, and σ(s_{w_k}) at each w_k
 * </pre>
 *
 * @param outside o
 * @param negatives w_1, …, w_K
 * @param scores s
 */
record SampleSlips(int outside, List<Integer> negatives, RealVector scores) {
  /** Losses, by the sentence that names the slip. */
  Map<String, Double> losses() {
    Map<String, Double> losses = new LinkedHashMap<>();
    losses.put(
        "The negatives are missing.", loss(SampleSlips::seen, negatives, SampleSlips::nothing));
    losses.put(
        "The outside word is missing.", loss(SampleSlips::nothing, negatives, SampleSlips::madeUp));
    losses.put(
        "A negative that is drawn twice counts twice.",
        loss(SampleSlips::seen, once(), SampleSlips::madeUp));
    losses.put(
        "For a negative the score has its sign turned inside σ.",
        loss(SampleSlips::seen, negatives, SampleSlips::seen));
    losses.put(
        "For the outside word the score keeps its sign inside σ.",
        loss(SampleSlips::madeUp, negatives, SampleSlips::madeUp));
    losses.put(
        "The term of the outside word has the wrong sign.",
        loss(minus(SampleSlips::seen), negatives, SampleSlips::madeUp));
    losses.put(
        "The terms of the negatives have the wrong sign.",
        loss(SampleSlips::seen, negatives, minus(SampleSlips::madeUp)));
    losses.put(
        "The negatives are averaged; they are to be added up.",
        loss(SampleSlips::seen, negatives, mean(SampleSlips::madeUp)));
    return losses;
  }

  /** Weights, by the sentence that names the slip. */
  Map<String, RealVector> weights() {
    Map<String, RealVector> weights = new LinkedHashMap<>();
    weights.put(
        "The outside word is missing: it pulls, where the negatives push.",
        weights(SampleSlips::nothing, negatives, SampleSlips::push));
    weights.put(
        "The negatives are missing: each of them pushes.",
        weights(SampleSlips::pull, negatives, SampleSlips::nothing));
    weights.put(
        "A negative that is drawn twice counts twice.",
        weights(SampleSlips::pull, once(), SampleSlips::push));
    weights.put(
        "The outside word has the wrong sign: it pulls.",
        weights(minus(SampleSlips::pull), negatives, SampleSlips::push));
    weights.put(
        "The negatives have the wrong sign: they push.",
        weights(SampleSlips::pull, negatives, minus(SampleSlips::push)));
    weights.put(
        "The sign inside σ is wrong for the outside word: what pulls is the probability of the wrong answer.",
        weights(s -> -sigmoid(s), negatives, SampleSlips::push));
    weights.put(
        "The sign inside σ is wrong for the negatives: what pushes is the probability of the wrong answer.",
        weights(SampleSlips::pull, negatives, s -> sigmoid(-s)));
    weights.put(
        "σ′ stands where the derivative of log σ should.",
        weights(s -> -sigmoidDerivative(s), negatives, s -> sigmoidDerivative(s)));
    weights.put(
        "For the negatives σ′ stands where the derivative of log σ should.",
        weights(SampleSlips::pull, negatives, s -> sigmoidDerivative(s)));
    weights.put(
        "The negatives are averaged; they are to be added up.",
        weights(SampleSlips::pull, negatives, mean(SampleSlips::push)));
    return weights;
  }

  private double loss(DoubleUnaryOperator seen, List<Integer> drawn, DoubleUnaryOperator madeUp) {
    double sum = seen.applyAsDouble(scores.getEntry(outside));
    for (int w : drawn) {
      sum += madeUp.applyAsDouble(scores.getEntry(w));
    }
    return sum;
  }

  private RealVector weights(
      DoubleUnaryOperator pull, List<Integer> drawn, DoubleUnaryOperator push) {
    RealVector weights = new ArrayRealVector(scores.getDimension());
    weights.addToEntry(outside, pull.applyAsDouble(scores.getEntry(outside)));
    drawn.forEach(w -> weights.addToEntry(w, push.applyAsDouble(scores.getEntry(w))));
    return weights;
  }

  private List<Integer> once() {
    return negatives.stream().distinct().toList();
  }

  private DoubleUnaryOperator mean(DoubleUnaryOperator term) {
    return s -> term.applyAsDouble(s) / negatives.size();
  }

  private static DoubleUnaryOperator minus(DoubleUnaryOperator term) {
    return s -> -term.applyAsDouble(s);
  }

  private static double nothing(double score) {
    return 0;
  }

  private static double seen(double score) {
    return -logSigmoid(score);
  }

  private static double madeUp(double score) {
    return -logSigmoid(-score);
  }

  private static double pull(double score) {
    return -sigmoid(-score);
  }

  private static double push(double score) {
    return sigmoid(score);
  }
}
