package chainrule.formula;

import chainrule.formula.resolve.SymbolTable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A reading of a derivation and what was found out about its lines.
 *
 * @param reading how they are read
 * @param lines one for each line, in order
 */
record ReadingTrial(DerivationReading reading, List<CheckedLine> lines) {
  private static final Comparator<ReadingTrial> MORE_READ =
      Comparator.comparingInt(ReadingTrial::read)
          .thenComparingInt(trial -> -trial.count(Verdict.FAILS))
          .thenComparingInt(trial -> trial.count(Verdict.HOLDS));

  /** Copies the lines. */
  ReadingTrial {
    lines = List.copyOf(lines);
  }

  static ReadingTrial of(DerivationReading reading, LineVerifiers verifiers) {
    return new ReadingTrial(reading, reading.resolve().stream().map(verifiers::verify).toList());
  }

  ReadingTrial map(UnaryOperator<CheckedLine> change) {
    return new ReadingTrial(reading, lines.stream().map(change).toList());
  }

  /** Some of the lines in a row. */
  ReadingTrial part(int start, int end) {
    return new ReadingTrial(reading, lines.subList(start, end));
  }

  /** Whether another is of the same reading. */
  boolean isAs(ReadingTrial other) {
    return reading.equals(other.reading);
  }

  /** Whether all lines hold, but for those that define something. */
  boolean isComplete() {
    int held = count(Verdict.HOLDS);
    return held > 0 && held + count(Verdict.NO_CLAIM) == lines.size();
  }

  /** Whether more lines are read, or as many and fewer fail, or as few and more of them hold. */
  boolean readsMoreThan(ReadingTrial other) {
    return MORE_READ.compare(this, other) > 0;
  }

  /** How many lines have a verdict on what they say. */
  int read() {
    return count(Verdict.HOLDS) + count(Verdict.FAILS) + count(Verdict.NO_CLAIM);
  }

  /**
   * Whether more lines hold or have a value, none has lost its meaning, and none is false but those
   * that had no value.
   */
  boolean isBetterThan(ReadingTrial other) {
    int undefined = count(Verdict.UNDEFINED) - other.count(Verdict.UNDEFINED);
    int held = count(Verdict.HOLDS) - other.count(Verdict.HOLDS);
    return count(Verdict.FAILS) - other.count(Verdict.FAILS) <= -undefined
        && count(Verdict.MEANINGLESS) <= other.count(Verdict.MEANINGLESS)
        && undefined <= 0
        && held >= 0
        && held - undefined > 0;
  }

  /** Whether more lines hold than are false or have no meaning, so that it may be meant. */
  boolean isLikely() {
    int held = count(Verdict.HOLDS);
    return held > 0 && held >= count(Verdict.FAILS) + count(Verdict.MEANINGLESS);
  }

  /** Whether a line is false or has no meaning. */
  boolean hasWrong() {
    return lines.stream().anyMatch(CheckedLine::isWrong);
  }

  boolean hasAny(Set<Verdict> verdicts) {
    return lines.stream().anyMatch(line -> verdicts.contains(line.finding().verdict()));
  }

  int count(Verdict verdict) {
    return (int) lines.stream().filter(line -> line.finding().verdict() == verdict).count();
  }

  /** The names that are known behind the last line. */
  SymbolTable names() {
    return lines.isEmpty()
        ? reading.start().names()
        : lines.get(lines.size() - 1).resolved().row().after().names();
  }
}
