package chainrule.train;

import chainrule.text.NegativeSampler;
import java.util.SplittableRandom;

/** One step of gradient descent on the loss of one window, in place. */
interface WindowStep {
  /**
   * θ ← θ − α ∂J/∂θ for the loss J of this window, θ = (V, U).
   *
   * @param center the index of the word in the middle
   * @param outsides the indices of the words around it, in its first count places. Not modified.
   * @param count at least 1
   * @param learningRate α
   * @param random where the negatives come from
   */
  void step(int center, int[] outsides, int count, float learningRate, SplittableRandom random);

  /** The step that the options ask for; each worker has its own. */
  static WindowStep of(
      TrainingOptions options, Parameters parameters, NegativeSampler sampler, LossMeter meter) {
    FloatMatrix V = parameters.V();
    FloatMatrix U = parameters.U();
    RowKernel kernel = options.arithmetic().kernel();
    int most = 2 * options.window();
    int K = options.negatives();
    if (options.model() == Model.SKIP_GRAM && options.sharedNegatives() && K > 0) {
      return new SharedSkipGramStep(
          V, new NegativeSamplingLayer(U, kernel, K, sampler, meter, 1, most), kernel, most);
    }
    OutputLayer layer =
        K == 0
            ? new NaiveSoftmaxLayer(U, kernel, meter)
            : new NegativeSamplingLayer(U, kernel, K, sampler, meter, most, 1);
    return options.model() == Model.CBOW
        ? new CbowStep(V, layer, kernel)
        : new SkipGramStep(V, layer, kernel);
  }
}
