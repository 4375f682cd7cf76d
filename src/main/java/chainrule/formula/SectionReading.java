package chainrule.formula;

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

  /** All lines of a trial, for which nothing was taken. */
  static SectionReading of(ReadingTrial trial) {
    return new SectionReading(lines(trial), List.of());
  }

  /** The lines of a trial. */
  static List<ReadLine> lines(ReadingTrial trial) {
    String setting = trial.reading().setting();
    return trial.lines().stream().map(line -> new ReadLine(line, setting)).toList();
  }
}
