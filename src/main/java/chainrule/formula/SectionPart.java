package chainrule.formula;

import chainrule.formula.DocumentSection.Entry;
import chainrule.formula.document.Place;
import chainrule.formula.infer.NamedLetter;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a section: (a), an item of a list, or all of it.
 *
 * @param section what it is a part of
 * @param start how many formulas of the section come before it
 * @param end how many formulas of the section come before the next part
 */
record SectionPart(DocumentSection section, int start, int end) {
  /** Its lines, those that say what letters mean included. */
  List<InputLine> inputs() {
    return inputs(start, end);
  }

  /** Its formulas. */
  List<Entry> entries() {
    return section.entries().subList(start, end);
  }

  /** The place of its first line; where it has none, of its first formula. */
  Optional<Place> place() {
    return entries().stream()
        .filter(Entry::isJudged)
        .findFirst()
        .or(() -> entries().stream().findFirst())
        .map(Entry::place);
  }

  /** Whether it gives a name that the parts before it know another meaning, or uses such a name. */
  boolean isReadAlone() {
    List<SourceLine> own = DerivationReading.sources(inputs());
    return section.entries().subList(0, end).stream()
        .filter(Entry::isAnew)
        .flatMap(entry -> defined(entry.latex()).stream())
        .anyMatch(name -> own.stream().anyMatch(line -> line.mentions(name, macros())));
  }

  /** What was said earlier of the names in its lines, the last of each name, and then its lines. */
  List<InputLine> withMeanings() {
    List<InputLine> lines = new ArrayList<>(inputs());
    addMeanings(inputs(0, start), lines);
    return lines;
  }

  /** Puts before lines those of earlier ones that say what names in them are. */
  void addMeanings(List<InputLine> earlier, List<InputLine> lines) {
    for (int k = earlier.size() - 1; k >= 0; k--) {
      if (says(earlier.get(k), lines)) {
        lines.add(0, earlier.get(k));
      }
    }
  }

  private List<InputLine> inputs(int from, int to) {
    return section.entries().subList(from, to).stream()
        .flatMap(entry -> entry.input().stream())
        .toList();
  }

  private Macros macros() {
    return section.start().names().macros();
  }

  private Optional<NamedLetter> defined(String declaration) {
    return new SourceLine(declaration, true).defined(macros());
  }

  /** Whether it says what a name in the lines is, and none of them says that anew. */
  private boolean says(InputLine line, List<InputLine> of) {
    List<SourceLine> sources = DerivationReading.sources(of);
    SourceLine definition = new SourceLine(line.latex(), line.isDeclaration());
    return definition
        .defined(macros())
        .map(
            name ->
                sources.stream().anyMatch(source -> source.isWrittenWith(definition, macros()))
                    && sources.stream().noneMatch(source -> isDefined(name, source)))
        .orElse(line.isDeclaration());
  }

  private boolean isDefined(NamedLetter name, SourceLine line) {
    return line.isDeclaration() && line.defined(macros()).filter(name::equals).isPresent();
  }
}
