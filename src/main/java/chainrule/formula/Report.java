package chainrule.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found out about a derivation.
 *
 * @param setting the name of the setting, or "" for one of your own
 * @param lines one for each line of the derivation, in order
 * @param shapes the shape of every name in words, in the order of declaration
 * @param assumptions what was taken where no setting is named
 */
public record Report(
    String setting, List<Line> lines, Map<String, String> shapes, Assumptions assumptions) {
  /** Copies the lines and the shapes. */
  public Report {
    lines = List.copyOf(lines);
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
  }

  /** Whether every line holds (or claims nothing), and at least one does. */
  public boolean holds() {
    return lines.stream().allMatch(line -> line.verdict().isFine())
        && lines.stream().anyMatch(line -> line.verdict() == Verdict.HOLDS);
  }

  /** How many lines have this verdict. */
  public long count(Verdict verdict) {
    return lines.stream().filter(line -> line.verdict() == verdict).count();
  }

  /** This report without repairs, and without what could be written instead of what is wrong. */
  public Report withoutAdvice() {
    return with(lines.stream().map(Line::withoutAdvice).toList());
  }

  /** This report with other lines. */
  public Report with(List<Line> others) {
    return new Report(setting, others, shapes, assumptions);
  }

  /** What was taken, then line by line, for a terminal. */
  @Override
  public String toString() {
    return Stream.concat(
            assumptions.isEmpty() ? Stream.of() : Stream.of(assumptions.toString()),
            lines.stream().map(Line::toString))
        .collect(Collectors.joining("\n"));
  }
}
