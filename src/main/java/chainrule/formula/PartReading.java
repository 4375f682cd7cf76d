package chainrule.formula;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a part of a section is read best so far. */
final class PartReading {
  private final SectionPart part;
  private final int size;
  private final boolean saysNames;
  private final int before;
  private final ReadingSearch search;
  private final Set<String> tried = new HashSet<>();
  private ReadingTrial trial;
  private boolean isContested;

  PartReading(
      SectionPart part,
      DocumentBlock.Section block,
      CourseSettings settings,
      LineVerifiers verifiers) {
    List<InputLine> inputs = part.withMeanings();
    this.part = part;
    this.size = part.inputs().size();
    this.saysNames = part.inputs().stream().anyMatch(InputLine::isDeclaration);
    this.before = inputs.size() - size;
    this.search =
        new ReadingSearch(block.section().start(), inputs, block.stated(), settings, verifiers);
  }

  SectionPart part() {
    return part;
  }

  ReadingTrial trial() {
    return trial;
  }

  /** Reads it as it is read together with others. */
  void readAs(ReadingTrial together) {
    trial = together;
  }

  /** Reads it with nothing but what was said before of its names. */
  void readAlone() {
    trial = own(search.best());
  }

  /** Reads it so where that is better. */
  void tryAlone() {
    if (isOpen()) {
      take(search.best());
    }
  }

  /** Reads it in settings where one of them is better. */
  void tryIn(Collection<String> settings) {
    for (String setting : settings) {
      if (isOpen() && tried.add(setting)) {
        search.trial(setting).ifPresent(this::take);
      }
    }
  }

  /** Whether a line of it is not read or is wrong. */
  private boolean isOpen() {
    return !isContested && (trial.read() < size || trial.hasWrong());
  }

  /** Takes a reading where it is better and contradicts nothing that was said before of names. */
  private void take(ReadingTrial all) {
    ReadingTrial next = own(all);
    if (!all.part(0, before).hasWrong() && next.isLikely() && next.readsMoreThan(trial)) {
      isContested = trial.hasWrong() && !saysNames;
      trial = isContested ? new ContestedLines(List.of(next)).asked(trial) : next;
    }
  }

  private ReadingTrial own(ReadingTrial all) {
    return all.part(before, before + size);
  }
}
