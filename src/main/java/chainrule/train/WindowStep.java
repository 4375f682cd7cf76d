package chainrule.train;

import chainrule.text.NegativeSampler;
import chainrule.text.Vocabulary;

/** One step of gradient descent on the loss of one window, in place. */
interface WindowStep {
  /**
   * θ ← θ − α ∂J/∂θ for the loss J of this window, θ = (V, U).
   *
   * @param center the index of the word in the middle
   * @param outsides the indices of the words around it, in its first count places. Not modified.
   * @param count at least 1
   * @param learningRate α
   */
  void step(int center, int[] outsides, int count, float learningRate);

  /** The step that the options ask for. */
  static WindowStep of(
      TrainingOptions options,
      Vocabulary vocabulary,
      Parameters parameters,
      LossMeter meter,
      long seed) {
    OutputLayer layer =
        options.negatives() == 0
            ? new NaiveSoftmaxLayer(parameters.U(), meter)
            : new NegativeSamplingLayer(
                parameters.U(),
                options.negatives(),
                NegativeSampler.of(vocabulary, seed),
                meter,
                2 * options.window());
    return options.model() == Model.CBOW
        ? new CbowStep(parameters.V(), layer)
        : new SkipGramStep(parameters.V(), layer);
  }
}
