package chainrule.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found out about the lines of a section, and what was taken to read them.
 *
 * @param lines one for each line, in order
 * @param assumptions what was taken, for the section and for parts of it that are read alone
 */
record SectionReading(List<ReadLine> lines, List<SectionAssumptions> assumptions) {
  /** Copies the lists. */
  SectionReading {
    lines = List.copyOf(lines);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * A line.
   *
   * @param line what was found out about it
   * @param setting the name of the setting that it is read in; may be ""
   */
  record ReadLine(CheckedLine line, String setting) {}

  /** All lines of a section as they were typed, for which nothing was taken. */
  static SectionReading of(DocumentSection section, ReadingTrial trial, LineVerifiers verifiers) {
    List<ReadLine> lines = new ArrayList<>();
    for (SectionPart part : section.parts()) {
      int from = lines.size();
      int to = from + part.inputs().size();
      lines.addAll(lines(part, trial.part(from, to), verifiers));
    }
    return new SectionReading(lines, List.of());
  }

  /** The lines of a part as it is read in a trial. */
  static List<ReadLine> lines(SectionPart part, ReadingTrial trial, LineVerifiers verifiers) {
    String setting = trial.reading().setting();
    return ContradictedNames.asked(part, trial.lines(), verifiers).stream()
        .map(line -> new ReadLine(line, setting))
        .toList();
  }
}
