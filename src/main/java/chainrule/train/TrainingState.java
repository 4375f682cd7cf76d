package chainrule.train;

import chainrule.text.Vocabulary;
import java.util.List;

/**
 * What a training begins with, or goes on from.
 *
 * @param parameters θ, which the training changes
 * @param position which windows are done
 * @param lossCurve its points so far
 * @param throughput the work done so far
 */
record TrainingState(
    Parameters parameters,
    TrainingPosition position,
    List<LossPoint> lossCurve,
    Throughput throughput) {
  /** V random, U zero, nothing done. */
  static TrainingState start(Vocabulary vocabulary, TrainingOptions options) {
    return new TrainingState(
        TrainingPlan.start(vocabulary, options),
        TrainingPosition.startOf(0, options.threads()),
        List.of(),
        new Throughput(0, 0, 0, Math.max(1, options.lossEvery())));
  }

  /** A copy of where a run ended. */
  static TrainingState of(TrainingRun run) {
    return new TrainingState(
        new Parameters(FloatMatrix.of(run.vectors()), FloatMatrix.of(run.outsideVectors())),
        run.position(),
        run.lossCurve(),
        run.throughput());
  }

  /** This state as a result. */
  TrainingRun run(Vocabulary vocabulary, TrainingOptions options) {
    return new TrainingRun(
        parameters.vectors(vocabulary),
        parameters.outsideVectors(vocabulary),
        lossCurve,
        throughput,
        options,
        position);
  }
}
