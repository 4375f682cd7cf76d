package chainrule.formula;

import chainrule.formula.SectionReading.ReadLine;
import chainrule.formula.infer.NamedLetter;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out how a section is best read: all of it together, and a part of it alone wherever more of
 * its lines can be read, or hold, then, for (a) may be about another loss than (b). A part that
 * tells of too little is tried in the settings of the others.
 */
final class SectionSearch {
  /** More would take too long. */
  private static final int MOST_PARTS = 12;

  private final DocumentSection section;
  private final StatedNames stated;
  private final LineVerifiers verifiers;

  SectionSearch(DocumentSection section, StatedNames stated, LineVerifiers verifiers) {
    this.section = section;
    this.stated = stated;
    this.verifiers = verifiers;
  }

  SectionReading best() {
    ReadingTrial whole =
        new ReadingSearch(section.start(), section.inputs(), stated, verifiers).best();
    List<Part> parts = parts(whole);
    Set<String> settings =
        parts.stream()
            .map(part -> part.trial.reading().setting())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String setting : settings) {
      parts.stream().filter(Part::isOpen).forEach(part -> part.take(part.search.trial(setting)));
    }
    return reading(parts, whole);
  }

  private SectionReading reading(List<Part> parts, ReadingTrial whole) {
    List<ReadLine> lines = new ArrayList<>();
    List<SectionAssumptions> taken = new ArrayList<>();
    if (parts.stream().anyMatch(part -> part.isOf(whole) && part.size > 0)) {
      taken.addAll(assumptions(whole, 0));
    }
    for (Part part : parts) {
      lines.addAll(SectionReading.lines(part.trial));
      taken.addAll(part.isOf(whole) ? List.of() : assumptions(part.trial, part.start));
    }
    return new SectionReading(lines, taken);
  }

  private List<Part> parts(ReadingTrial whole) {
    List<Integer> bounds = bounds();
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k + 1 < bounds.size(); k++) {
      Part part = new Part(whole, bounds.get(k), bounds.get(k + 1));
      if (part.isOpen()) {
        part.take(Optional.of(part.search.best()));
      }
      parts.add(part);
    }
    return parts;
  }

  /** A part of the section, and how it is read best so far. */
  private final class Part {
    private final int start;
    private final int size;
    private final int before;
    private final ReadingSearch search;
    private final boolean saysNames;
    private ReadingTrial trial;
    private boolean isContested;

    Part(ReadingTrial whole, int start, int end) {
      this.start = start;
      this.size = end - start;
      this.trial = whole.part(start, end);
      List<InputLine> inputs = new ArrayList<>(section.inputs().subList(start, end));
      this.saysNames = inputs.stream().anyMatch(InputLine::isDeclaration);
      this.before = isOpen() ? addMeanings(section.inputs().subList(0, start), inputs) : 0;
      this.search = new ReadingSearch(section.start(), inputs, stated, verifiers);
    }

    /** Whether it is not the whole section, and a line of it is not read or is wrong. */
    boolean isOpen() {
      return !isContested
          && size < section.inputs().size()
          && (trial.read() < size || trial.hasWrong());
    }

    /** Whether it is read together with the others. */
    boolean isOf(ReadingTrial whole) {
      return trial.reading().equals(whole.reading());
    }

    /** Takes a reading where it is better and contradicts nothing that was said before of names. */
    void take(Optional<ReadingTrial> next) {
      next.filter(all -> !all.part(0, before).hasWrong())
          .map(all -> all.part(before, before + size))
          .filter(part -> part.isLikely() && part.readsMoreThan(trial))
          .ifPresent(this::replace);
    }

    /**
     * A line that is false with the rest of the page is asked about where the part says no name.
     */
    private void replace(ReadingTrial alone) {
      isContested = trial.hasWrong() && !saysNames;
      trial = isContested ? new ContestedLines(List.of(alone)).asked(trial) : alone;
    }
  }

  /** Where the parts begin among the lines, and where the last one ends. */
  private List<Integer> bounds() {
    List<Integer> bounds = new ArrayList<>();
    List<Integer> parts = section.parts().size() > MOST_PARTS ? List.of(0) : section.parts();
    parts.forEach(part -> bounds.add(section.inputsBefore(part)));
    bounds.add(section.inputs().size());
    return bounds;
  }

  /** Puts before the lines what was said earlier of the names in them; answers how much that is. */
  private int addMeanings(List<InputLine> earlier, List<InputLine> inputs) {
    int size = inputs.size();
    for (int k = earlier.size() - 1; k >= 0; k--) {
      if (says(earlier.get(k), inputs)) {
        inputs.add(0, earlier.get(k));
      }
    }
    return inputs.size() - size;
  }

  /** Whether it says what a name in the lines is, and none of them says that anew. */
  private boolean says(InputLine line, List<InputLine> of) {
    Macros macros = section.start().names().macros();
    List<SourceLine> sources = DerivationReading.sources(of);
    return new SourceLine(line.latex(), line.isDeclaration())
        .defined(macros)
        .map(
            name ->
                sources.stream().anyMatch(source -> source.mentions(name, macros))
                    && sources.stream().noneMatch(source -> isDefined(name, source, macros)))
        .orElse(line.isDeclaration());
  }

  private static boolean isDefined(NamedLetter name, SourceLine line, Macros macros) {
    return line.isDeclaration() && line.defined(macros).filter(name::equals).isPresent();
  }

  private List<SectionAssumptions> assumptions(ReadingTrial trial, int start) {
    Assumptions assumptions = trial.reading().assumptions(true);
    return assumptions.isEmpty()
        ? List.of()
        : List.of(new SectionAssumptions(section.place(start), assumptions));
  }
}
