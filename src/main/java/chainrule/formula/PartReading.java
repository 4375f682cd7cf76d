package chainrule.formula;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a part of a section is read best so far. */
final class PartReading {
  private final SectionPart part;
  private final int size;
  private final boolean saysNames;
  private final int before;
  private final ReadingSearch search;
  private final Set<String> tried = new HashSet<>();
  private Optional<ReadingTrial> trial = Optional.empty();
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
    return trial.orElseThrow();
  }

  List<InputLine> inputs() {
    return part.inputs();
  }

  /** Puts before lines what it says of the names in them. */
  void addMeanings(List<InputLine> lines) {
    if (!part.isReadAlone()) {
      part.addMeanings(part.inputs(), lines);
    }
  }

  /**
   * Reads it with nothing but what was said before of its names, if it has to be read so or a
   * setting says all of it; the name of that setting.
   */
  Optional<String> readAlone() {
    Optional<ReadingTrial> alone =
        part.isReadAlone()
            ? Optional.of(search.best())
            : search.meant().filter(all -> !contradicts(all));
    trial = alone.map(this::own);
    return trial.map(all -> all.reading().setting()).filter(name -> !name.isEmpty());
  }

  boolean isRead() {
    return trial.isPresent();
  }

  /** Whether it is read alone because a setting says all of it. */
  boolean isReadAsMeant() {
    return isRead() && !part.isReadAlone();
  }

  void open() {
    trial = Optional.empty();
  }

  /** Whether it leaves a name open that another takes for something else, or may take so. */
  boolean contradicts(PartReading other) {
    return other.isReadAsMeant()
        ? leftOpen().contradict(other.leftOpen())
        : leftOpen().areIn(other.inputs());
  }

  private LeftOpenNames leftOpen() {
    return new LeftOpenNames(part.withMeanings(), trial().reading().start().names());
  }

  /** Reads it as it is read together with others, after so many lines. */
  void readIn(ReadingTrial together, int start) {
    trial = Optional.of(together.part(start, start + size));
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
    return !isContested && (trial().read() < size || trial().hasWrong());
  }

  /** Takes a reading where it is better and contradicts nothing that was said before of names. */
  private void take(ReadingTrial all) {
    ReadingTrial next = own(all);
    if (!contradicts(all) && next.isLikely() && next.readsMoreThan(trial())) {
      isContested = isDenied() && !saysNames;
      trial = Optional.of(isContested ? new ContestedLines(List.of(next)).asked(trial()) : next);
    }
  }

  /** Whether a line of it is false with the rest of the page, or is asked about for that. */
  private boolean isDenied() {
    return trial().hasWrong() || trial().lines().stream().anyMatch(CheckedLine::isContested);
  }

  private boolean contradicts(ReadingTrial all) {
    return all.part(0, before).hasWrong();
  }

  private ReadingTrial own(ReadingTrial all) {
    return all.part(before, before + size);
  }
}
