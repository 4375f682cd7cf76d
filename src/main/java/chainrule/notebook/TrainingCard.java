package chainrule.notebook;

import chainrule.train.TrainingRun;

/** The result of a training in one line. */
final class TrainingCard {
  private TrainingCard() {}

  static MimeBundle of(TrainingRun run) {
    return MimeBundle.text(run.toString());
  }
}
