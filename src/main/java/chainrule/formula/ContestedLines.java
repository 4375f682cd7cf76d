package chainrule.formula;

import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that are wrong as a derivation is read best, and hold as it may be read, too: it is asked
 * which is meant.
 */
final class ContestedLines {
  private final List<ReadingTrial> readings;

  ContestedLines(List<ReadingTrial> readings) {
    this.readings = List.copyOf(readings);
  }

  /** The best reading, with a question in the place of each verdict that another reading denies. */
  ReadingTrial asked(ReadingTrial best) {
    List<CheckedLine> lines = new ArrayList<>();
    for (int k = 0; k < best.lines().size(); k++) {
      CheckedLine line = best.lines().get(k);
      lines.add(
          (line.isWrong() ? holding(k) : Optional.<ReadingTrial>empty())
              .map(t -> asked(line, t))
              .orElse(line));
    }
    return new ReadingTrial(best.reading(), lines);
  }

  private Optional<ReadingTrial> holding(int line) {
    return readings.stream()
        .filter(trial -> trial.lines().get(line).finding().verdict() == Verdict.HOLDS)
        .findFirst();
  }

  private static CheckedLine asked(CheckedLine line, ReadingTrial other) {
    String setting = other.reading().setting();
    String where =
        setting.isEmpty() ? "with letters of its own" : "in the setting `%s`".formatted(setting);
    String words = "false as it is read here, but true %s; say which is meant".formatted(where);
    return line.contested(LineFinding.faulty(new SyntaxException(words, 0)));
  }
}
