package chainrule.notebook;

import chainrule.math.CrossEntropy;
import chainrule.math.Softmax;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.RealVector;

/**
 * What is often written in the place of the naive softmax and its gradients, which are
 *
 * <pre>
 *   J = −log ŷ_o,   ∂J/∂v_c = Uᵀ a,   ∂J/∂U = a v_cᵀ   with the weights a = ŷ − y
 * </pre>
 *
 * @param outside o
 * @param scores U v_c
 */
record PairSlips(int outside, RealVector scores) {
  /** Losses, by the sentence that names the slip. */
  Map<String, Double> losses() {
    double probability = Softmax.softmax(scores).getEntry(outside);
    Map<String, Double> losses = new LinkedHashMap<>();
    losses.put(
        "The sign: a logarithm of a probability is negative, and a loss is not.",
        Math.log(probability));
    losses.put("The logarithm is missing.", probability);
    losses.put("The logarithm is missing: this is one minus the probability.", 1 - probability);
    losses.put(
        "The sum over all words is missing: this is minus the score of the observed word.",
        -scores.getEntry(outside));
    return losses;
  }

  /** Weights, by the sentence that names the slip. */
  Map<String, RealVector> weights() {
    RealVector prediction = Softmax.softmax(scores);
    RealVector truth = CrossEntropy.oneHot(outside, scores.getDimension());
    Map<String, RealVector> weights = new LinkedHashMap<>();
    weights.put("The observed word is missing: it is prediction minus truth.", prediction);
    weights.put(
        "The prediction is missing: every word of the vocabulary is in the sum.",
        truth.mapMultiply(-1));
    weights.put("Plus where minus should be: it is prediction minus truth.", prediction.add(truth));
    weights.put(
        "Only the observed word is there: every word is in the sum of the softmax.",
        truth.ebeMultiply(prediction.subtract(truth)));
    weights.put("The scores stand where their softmax should.", scores.subtract(truth));
    weights.put(
        "The exponentials are not divided by their sum.", scores.map(Math::exp).subtract(truth));
    return weights;
  }
}
