package chainrule.notebook;

import chainrule.train.TrainingRun;

/** What a training gave, in one line. */
final class TrainingCard {
  private TrainingCard() {}

  static MimeBundle of(TrainingRun run) {
    return MimeBundle.text(run.toString());
  }
}
