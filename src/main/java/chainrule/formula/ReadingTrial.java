package chainrule.formula;

import chainrule.formula.resolve.SymbolTable;
import java.util.List;

/**
 * A reading, and what each line turns out to be in it.
 *
 * @param reading the reading
 * @param lines the lines with their verdicts
 */
record ReadingTrial(DerivationReading reading, List<CheckedLine> lines) {
  /** Copies the lines. */
  ReadingTrial {
    lines = List.copyOf(lines);
  }

  /** Verifies the first lines of a reading, as many as are checked at once. */
  static ReadingTrial of(DerivationReading reading, LineVerifiers verifiers) {
    List<InputLine> inputs = reading.inputs();
    List<InputLine> taken = inputs.subList(0, Math.min(Derivation.MOST_LINES, inputs.size()));
    List<ResolvedLine> resolved = ResolvedLine.all(reading.setting().meanings(), taken);
    List<CheckedLine> lines = resolved.stream().map(verifiers::verify).toList();
    OpenQuestions questions = new OpenQuestions(reading.inferred(), lines);
    boolean isAsked = reading.isInferred();
    return new ReadingTrial(
        reading, isAsked ? lines.stream().map(questions::asked).toList() : lines);
  }

  /** The names behind the last line. */
  SymbolTable names() {
    return ResolvedLine.namesAfter(
        reading.setting().meanings(), lines.stream().map(CheckedLine::resolved).toList());
  }

  /** How many lines could be read. */
  int read() {
    return count(List.of(Verdict.HOLDS, Verdict.FAILS, Verdict.UNDEFINED, Verdict.NO_CLAIM));
  }

  /** How many lines hold. */
  int holding() {
    return count(List.of(Verdict.HOLDS));
  }

  /** How many lines are false. */
  int failing() {
    return count(List.of(Verdict.FAILS));
  }

  private int count(List<Verdict> verdicts) {
    return (int)
        lines.stream()
            .filter(line -> !line.resolved().input().isDeclaration())
            .filter(line -> verdicts.contains(line.finding().verdict()))
            .count();
  }
}
