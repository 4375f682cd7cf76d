package chainrule.formula;

import chainrule.formula.SectionReading.ReadLine;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a section is best read: all of it together, and a part of it alone wherever more of
 * its lines can be read, or hold, then, for (a) may be about another loss than (b).
 */
final class SectionSearch {
  /** More would take too long. */
  private static final int MOST_PARTS = 12;

  private static final Set<Verdict> WRONG = EnumSet.of(Verdict.FAILS, Verdict.MEANINGLESS);

  private final DocumentSection section;
  private final StatedNames stated;
  private final LineVerifiers verifiers;
  private final List<ReadLine> lines = new ArrayList<>();
  private final List<SectionAssumptions> taken = new ArrayList<>();

  SectionSearch(DocumentSection section, StatedNames stated, LineVerifiers verifiers) {
    this.section = section;
    this.stated = stated;
    this.verifiers = verifiers;
  }

  SectionReading best() {
    ReadingTrial whole = search(section.inputs());
    List<Integer> bounds = bounds();
    boolean isRead = false;
    for (int k = 0; k + 1 < bounds.size(); k++) {
      int start = bounds.get(k);
      ReadingTrial together = whole.part(start, bounds.get(k + 1));
      Optional<ReadingTrial> alone = alone(together, start);
      alone.ifPresent(part -> taken.addAll(assumptions(part, start)));
      lines.addAll(SectionReading.lines(alone.orElse(together)));
      isRead |= alone.isEmpty() && !together.lines().isEmpty();
    }
    if (isRead) {
      taken.addAll(0, assumptions(whole, 0));
    }
    return new SectionReading(lines, taken);
  }

  /** Where the parts begin among the lines, and where the last one ends. */
  private List<Integer> bounds() {
    List<Integer> bounds = new ArrayList<>();
    List<Integer> parts = section.parts().size() > MOST_PARTS ? List.of(0) : section.parts();
    parts.forEach(part -> bounds.add(section.inputsBefore(part)));
    bounds.add(section.inputs().size());
    return bounds;
  }

  /**
   * A part read alone, where that is better and contradicts nothing that was said before it of
   * names.
   */
  private Optional<ReadingTrial> alone(ReadingTrial together, int start) {
    int size = together.lines().size();
    boolean isOpen = together.read() < size || together.hasAny(WRONG);
    if (size == section.inputs().size() || !isOpen) {
      return Optional.empty();
    }
    List<InputLine> inputs = new ArrayList<>(section.inputs().subList(start, start + size));
    int before = addMeanings(section.inputs().subList(0, start), inputs);
    ReadingTrial all = search(inputs);
    ReadingTrial part = all.part(before, before + size);
    boolean contradicts = all.part(0, before).hasAny(WRONG);
    return Optional.of(part)
        .filter(found -> !contradicts && found.isLikely() && found.readsMoreThan(together));
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

  private static boolean isDefined(String name, SourceLine line, Macros macros) {
    return line.isDeclaration() && line.defined(macros).filter(name::equals).isPresent();
  }

  private ReadingTrial search(List<InputLine> inputs) {
    return new ReadingSearch(section.start(), inputs, stated, verifiers).best();
  }

  private List<SectionAssumptions> assumptions(ReadingTrial trial, int start) {
    Assumptions assumptions = trial.reading().assumptions(true);
    return assumptions.isEmpty()
        ? List.of()
        : List.of(new SectionAssumptions(section.place(start), assumptions));
  }
}
