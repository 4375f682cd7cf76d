package chainrule.formula;

import chainrule.formula.SectionReading.ReadLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out how a section is best read that names no setting. A part of which a setting says all,
 * and one that gives a name another meaning, is read alone; the others are read together, and each
 * of them alone where more of its lines can be read, or hold, then: (a) may be about another loss
 * than (b).
 */
final class SectionSearch {
  private final List<PartReading> parts;
  private Optional<ReadingTrial> together = Optional.empty();

  private SectionSearch(List<PartReading> parts) {
    this.parts = parts;
  }

  /** Reads a section as well as it can be read without the others. */
  static SectionSearch of(
      DocumentBlock.Section block, CourseSettings settings, LineVerifiers verifiers) {
    SectionSearch search =
        new SectionSearch(
            block.section().parts().stream()
                .map(part -> new PartReading(part, block, settings, verifiers))
                .toList());
    search.parts.stream()
        .sorted(Comparator.comparing(part -> -part.inputs().size()))
        .forEach(part -> part.readAlone().ifPresent(settings::take));
    search.openContradicting();
    search.readTogether(
        lines ->
            new ReadingSearch(block.section().start(), lines, block.stated(), settings, verifiers)
                .best());
    Set<String> own = search.settings();
    own.forEach(settings::take);
    search.tryIn(own);
    return search;
  }

  /** Opens parts again that leave a name open which another takes for something else, or may. */
  private void openContradicting() {
    boolean isChanged = true;
    while (isChanged) {
      List<PartReading> contradicting =
          parts.stream()
              .filter(PartReading::isReadAsMeant)
              .filter(part -> parts.stream().anyMatch(o -> o != part && part.contradicts(o)))
              .toList();
      contradicting.forEach(PartReading::open);
      isChanged = !contradicting.isEmpty();
    }
  }

  /** Reads the parts that are not read alone, after what is said in the others of their names. */
  private void readTogether(Function<List<InputLine>, ReadingTrial> reader) {
    List<InputLine> lines = new ArrayList<>();
    Map<PartReading, Integer> fromEnd = new LinkedHashMap<>();
    for (int k = parts.size() - 1; k >= 0; k--) {
      PartReading part = parts.get(k);
      if (part.isRead()) {
        part.addMeanings(lines);
      } else {
        lines.addAll(0, part.inputs());
        fromEnd.put(part, lines.size());
      }
    }
    if (!fromEnd.isEmpty()) {
      ReadingTrial trial = reader.apply(lines);
      together = Optional.of(trial);
      fromEnd.forEach((part, left) -> part.readIn(trial, lines.size() - left));
    }
    if (fromEnd.size() > 1) {
      fromEnd.keySet().forEach(PartReading::tryAlone);
    }
  }

  /** The names of the settings in which its parts are read. */
  private Set<String> settings() {
    return parts.stream()
        .map(part -> part.trial().reading().setting())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Reads what tells of too little in settings in which others are read. */
  void tryIn(Collection<String> settings) {
    parts.forEach(part -> part.tryIn(settings));
  }

  /** The best reading that was found. */
  SectionReading reading(LineVerifiers verifiers) {
    List<ReadLine> lines = new ArrayList<>();
    List<SectionAssumptions> taken = new ArrayList<>();
    boolean isTogetherSaid = false;
    for (PartReading part : parts) {
      lines.addAll(SectionReading.lines(part.part(), part.trial(), verifiers));
      boolean isTogether = together.filter(all -> all.isAs(part.trial())).isPresent();
      if (!isTogether || !isTogetherSaid) {
        assumptions(part).ifPresent(taken::add);
      }
      isTogetherSaid |= isTogether && part.part().place().isPresent();
    }
    return new SectionReading(lines, taken);
  }

  private static Optional<SectionAssumptions> assumptions(PartReading reading) {
    Assumptions assumptions = reading.trial().reading().assumptions(true);
    return reading
        .part()
        .place()
        .filter(place -> !assumptions.isEmpty())
        .map(place -> new SectionAssumptions(place, assumptions));
  }
}
