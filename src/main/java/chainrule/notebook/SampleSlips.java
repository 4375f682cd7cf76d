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
  private static final DoubleUnaryOperator NOTHING = s -> 0;
  private static final DoubleUnaryOperator SEEN = s -> -logSigmoid(s);
  private static final DoubleUnaryOperator MADE_UP = s -> -logSigmoid(-s);
  private static final DoubleUnaryOperator PULL = s -> -sigmoid(-s);
  private static final DoubleUnaryOperator PUSH = s -> sigmoid(s);

  /** Losses, by the sentence that names the slip. */
  Map<String, Double> losses() {
    Map<String, Double> losses = new LinkedHashMap<>();
    losses.put("The negatives are missing.", loss(SEEN, negatives, NOTHING));
    losses.put("The outside word is missing.", loss(NOTHING, negatives, MADE_UP));
    losses.put("A negative that is drawn twice counts twice.", loss(SEEN, once(), MADE_UP));
    losses.put(
        "For a negative the score has its sign turned inside σ.", loss(SEEN, negatives, SEEN));
    losses.put(
        "For the outside word the score keeps its sign inside σ.",
        loss(MADE_UP, negatives, MADE_UP));
    losses.put(
        "The term of the outside word has the wrong sign.", loss(minus(SEEN), negatives, MADE_UP));
    losses.put(
        "The terms of the negatives have the wrong sign.", loss(SEEN, negatives, minus(MADE_UP)));
    losses.put(
        "The negatives are averaged; they are to be added up.",
        loss(SEEN, negatives, mean(MADE_UP)));
    return losses;
  }

  /** Weights, by the sentence that names the slip. */
  Map<String, RealVector> weights() {
    Map<String, RealVector> weights = new LinkedHashMap<>();
    weights.put(
        "The outside word is missing: it pulls, where the negatives push.",
        weights(NOTHING, negatives, PUSH));
    weights.put(
        "The negatives are missing: each of them pushes.", weights(PULL, negatives, NOTHING));
    weights.put("A negative that is drawn twice counts twice.", weights(PULL, once(), PUSH));
    weights.put(
        "The outside word has the wrong sign: it pulls.", weights(minus(PULL), negatives, PUSH));
    weights.put(
        "The negatives have the wrong sign: they push.", weights(PULL, negatives, minus(PUSH)));
    weights.put(
        "The sign inside σ is wrong for the outside word: what pulls is the probability of the wrong answer.",
        weights(s -> -sigmoid(s), negatives, PUSH));
    weights.put(
        "The sign inside σ is wrong for the negatives: what pushes is the probability of the wrong answer.",
        weights(PULL, negatives, s -> sigmoid(-s)));
    weights.put(
        "σ′ stands where the derivative of log σ should.",
        weights(s -> -sigmoidDerivative(s), negatives, s -> sigmoidDerivative(s)));
    weights.put(
        "For the negatives σ′ stands where the derivative of log σ should.",
        weights(PULL, negatives, s -> sigmoidDerivative(s)));
    weights.put(
        "The negatives are averaged; they are to be added up.",
        weights(PULL, negatives, mean(PUSH)));
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
}
