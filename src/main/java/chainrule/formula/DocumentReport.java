package chainrule.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found out about a document.
 *
 * @param file its name
 * @param isDocument whether formulas stand among prose: false for plain lines
 * @param lines one for each line of its derivations, in order
 * @param assumptions what was taken to read its sections, where anything was
 */
public record DocumentReport(
    String file,
    boolean isDocument,
    List<DocumentLine> lines,
    List<SectionAssumptions> assumptions) {
  /** Copies the lists. */
  public DocumentReport {
    lines = List.copyOf(lines);
    assumptions = List.copyOf(assumptions);
  }

  /** Whether every line holds (or claims nothing), and at least one does. */
  public boolean holds() {
    return lines.stream().allMatch(line -> line.line().verdict().isFine())
        && count(Verdict.HOLDS) > 0;
  }

  /** Whether there is a line that claims something. */
  public boolean hasClaims() {
    return lines.stream().anyMatch(line -> line.line().verdict() != Verdict.NO_CLAIM);
  }

  /** What was taken, what is {@link #shown}, and the {@link #counts}. */
  @Override
  public String toString() {
    return Stream.of(
            assumptions.stream().map(SectionAssumptions::toString),
            shown().stream().map(DocumentLine::toString),
            Stream.of(file + ": " + counts()))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  /** All lines but those of a document that claim nothing. */
  public List<DocumentLine> shown() {
    return lines.stream()
        .filter(line -> line.line().verdict() != Verdict.NO_CLAIM || !isDocument)
        .toList();
  }

  /** How many lines there are of each verdict. */
  public String counts() {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> count(verdict) > 0)
        .map(verdict -> count(verdict) + " " + verdict)
        .collect(Collectors.joining(", "));
  }

  /** How many lines have this verdict. */
  public long count(Verdict verdict) {
    return lines.stream().filter(line -> line.line().verdict() == verdict).count();
  }
}
