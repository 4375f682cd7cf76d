package chainrule.train;

/** The options while one of them is changed; they are validated again when they are built. */
final class TrainingOptionsBuilder {
  Model model;
  int dimension;
  int window;
  int negatives;
  int epochs;
  float learningRate;
  double subsample;
  int minCount;
  int threads;
  long seed;
  Arithmetic arithmetic;
  boolean sharedNegatives;
  int lossEvery;

  TrainingOptionsBuilder(TrainingOptions options) {
    model = options.model();
    dimension = options.dimension();
    window = options.window();
    negatives = options.negatives();
    epochs = options.epochs();
    learningRate = options.learningRate();
    subsample = options.subsample();
    minCount = options.minCount();
    threads = options.threads();
    seed = options.seed();
    arithmetic = options.arithmetic();
    sharedNegatives = options.sharedNegatives();
    lossEvery = options.lossEvery();
  }

  TrainingOptions options() {
    return new TrainingOptions(
        model,
        dimension,
        window,
        negatives,
        epochs,
        learningRate,
        subsample,
        minCount,
        threads,
        seed,
        arithmetic,
        sharedNegatives,
        lossEvery);
  }
}
