package chainrule.formula;

import chainrule.formula.SectionReading.ReadLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out how a section is best read that names no setting: all of it together, and a part of it
 * alone wherever more of its lines can be read, or hold, then, for (a) may be about another loss
 * than (b). A part that gives a name another meaning is never read together with those before it.
 */
final class SectionSearch {
  private final ReadingTrial together;
  private final List<PartReading> parts = new ArrayList<>();

  private SectionSearch(
      DocumentBlock.Section block, CourseSettings settings, LineVerifiers verifiers) {
    List<SectionPart> all = block.section().parts();
    List<InputLine> common =
        all.stream()
            .filter(part -> !part.isReadAlone())
            .flatMap(part -> part.inputs().stream())
            .toList();
    this.together =
        new ReadingSearch(block.section().start(), common, block.stated(), settings, verifiers)
            .best();
    int from = 0;
    for (SectionPart part : all) {
      PartReading reading = new PartReading(part, block, settings, verifiers);
      if (part.isReadAlone()) {
        reading.readAlone();
      } else {
        int to = from + part.inputs().size();
        reading.readAs(together.part(from, to));
        from = to;
      }
      parts.add(reading);
    }
  }

  /** Reads a section as well as it can be read without the others. */
  static SectionSearch of(
      DocumentBlock.Section block, CourseSettings settings, LineVerifiers verifiers) {
    SectionSearch search = new SectionSearch(block, settings, verifiers);
    if (search.parts.size() > 1) {
      search.parts.forEach(PartReading::tryAlone);
    }
    Set<String> own = search.settings();
    own.forEach(settings::take);
    search.tryIn(own);
    return search;
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
  SectionReading reading() {
    List<ReadLine> lines = new ArrayList<>();
    List<SectionAssumptions> taken = new ArrayList<>();
    boolean isTogetherSaid = false;
    for (PartReading part : parts) {
      lines.addAll(SectionReading.lines(part.trial()));
      boolean isTogether = part.trial().reading().equals(together.reading());
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
