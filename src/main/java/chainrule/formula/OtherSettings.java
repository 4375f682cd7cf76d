package chainrule.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where lines are true that are false in their setting: the loss of negative sampling is written in
 * several ways, and a student may have taken the setting of another one.
 */
final class OtherSettings {
  private static final int MOST_LINES = 100;

  private final List<DerivationReading> readings = new ArrayList<>();
  private final LineVerifiers verifiers;

  private OtherSettings(LineVerifiers verifiers) {
    this.verifiers = verifiers;
  }

  /**
   * Adds to each line that fails, or has no meaning, in which setting of the course it holds, if in
   * any.
   */
  static ReadingTrial marked(ReadingTrial trial, LineVerifiers verifiers) {
    String setting = trial.reading().setting();
    List<InputLine> inputs = trial.reading().inputs();
    boolean someFail = trial.lines().stream().anyMatch(CheckedLine::isWrong);
    if (setting.isEmpty() || !someFail || inputs.size() > MOST_LINES) {
      return trial;
    }
    OtherSettings others = new OtherSettings(verifiers);
    Setting.names().stream()
        .filter(name -> !name.equals(setting))
        .map(name -> DerivationReading.asTyped(Setting.named(name), inputs))
        .forEach(others.readings::add);
    return others.marked(trial);
  }

  private ReadingTrial marked(ReadingTrial trial) {
    List<List<ResolvedLine>> resolved = readings.stream().map(DerivationReading::resolve).toList();
    List<CheckedLine> lines = new ArrayList<>();
    for (int k = 0; k < trial.lines().size(); k++) {
      CheckedLine line = trial.lines().get(k);
      lines.add(line.isWrong() ? line.holdingIn(holding(resolved, k)) : line);
    }
    return new ReadingTrial(trial.reading(), lines);
  }

  private Optional<String> holding(List<List<ResolvedLine>> resolved, int line) {
    for (int k = 0; k < resolved.size(); k++) {
      ResolvedLine there = resolved.get(k).get(line);
      if (there.row().isMeaningful()
          && verifiers.verify(there).finding().verdict() == Verdict.HOLDS) {
        return Optional.of(readings.get(k).setting());
      }
    }
    return Optional.empty();
  }
}
