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
    OutputLayer layer = layer(options, parameters.U(), sampler, meter);
    return options.model() == Model.CBOW
        ? new CbowStep(parameters.V(), layer)
        : new SkipGramStep(parameters.V(), layer);
  }

  private static OutputLayer layer(
      TrainingOptions options, Rows U, NegativeSampler sampler, LossMeter meter) {
    RowKernel kernel = options.arithmetic().kernel(U.dimension());
    return options.negatives() == 0
        ? new NaiveSoftmaxLayer(U, kernel, meter)
        : new NegativeSamplingLayer(
            U,
            kernel,
            options.negatives(),
            options.sharedNegatives(),
            sampler,
            meter,
            2 * options.window());
  }
}
