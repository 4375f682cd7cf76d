package chainrule.formula;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.RowSplitter.Row;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the lines of a report of what was found out. */
final class ReportWriter {
  private final List<Line> lines = new ArrayList<>();

  /**
   * Adds a line; one that says what letters mean only where something is wrong with it.
   *
   * @return what was added: a line for each row, or none
   */
  List<Line> add(CheckedLine checked) {
    int before = lines.size();
    boolean isDeclaration = checked.resolved().input().isDeclaration();
    if (!isDeclaration || checked.finding().fault().isPresent()) {
      first(checked);
      checked.resolved().input().rows().stream()
          .skip(1)
          .map(Row::latex)
          .forEach(this::continuation);
    }
    return List.copyOf(lines.subList(before, lines.size()));
  }

  /** All that is said of a line is said at its first row. */
  private void first(CheckedLine checked) {
    LineFinding finding = checked.finding();
    List<Remark> remarks = new ArrayList<>(LineWords.of(finding));
    if (checked.search().isStoppedEarly()) {
      remarks.add(
          new Remark(
              RemarkKind.SEARCH_STOPPED, "the search for a true line near this one stopped early"));
    }
    checked.search().condition().map(LineWords::of).ifPresent(remarks::add);
    checked.elsewhere().map(LineWords::elsewhere).ifPresent(remarks::add);
    lines.add(
        new Line(
            lines.size() + 1,
            checked.resolved().input().rows().get(0).latex(),
            finding.verdict(),
            finding.error(),
            finding.sides().stream().flatMap(side -> member(side, checked).stream()).toList(),
            finding.difference().map(Counterexample::of),
            checked.search().near().map(RepairWords::repair),
            remarks,
            finding.place(),
            ReasonWords.of(checked.reason()),
            checked.reason().between()));
  }

  private static Optional<Member> member(SideFinding side, CheckedLine checked) {
    if (side instanceof SideFinding.Unclaimed) {
      return Optional.empty();
    }
    return Optional.of(new Member(latex(side, checked), side.verdict(), side.error(), words(side)));
  }

  private static String latex(SideFinding side, CheckedLine checked) {
    return side instanceof SideFinding.Located located
        ? Printer.latex(located.membership().element())
        : side.chainSide().map(typed -> typed.latex()).orElse(checked.resolved().latex());
  }

  private static String words(SideFinding side) {
    if (side instanceof SideFinding.Located located) {
      return LineWords.member(located);
    }
    return side instanceof SideFinding.Defined defined
        ? "definition of " + Printer.quoted(defined.name())
        : LineWords.of(side).stream().map(Remark::words).collect(Collectors.joining("; "));
  }

  private void continuation(String row) {
    Line above = lines.get(lines.size() - 1);
    Remark remark = new Remark(RemarkKind.CONTINUATION, "read together with the line above");
    add(row, above.verdict(), above.error(), remark, OptionalInt.empty());
  }

  /** Adds a line that is too far below to be checked. */
  void addUnchecked(InputLine input) {
    String words = Derivation.MOST_LINES + " lines are checked at once; here a new cell must begin";
    Remark remark = new Remark(RemarkKind.SYNTAX, words);
    add(input.rows().get(0).latex(), Verdict.UNREADABLE, Double.NaN, remark, OptionalInt.of(0));
  }

  /** Adds a formula that is context. */
  Line addContext(String latex) {
    Remark remark = new Remark(RemarkKind.NO_CLAIM, "a formula in a sentence is not judged");
    add(latex, Verdict.NO_CLAIM, Double.NaN, remark, OptionalInt.empty());
    return lines.get(lines.size() - 1);
  }

  /** Adds what could not be read at all. */
  Line addUnread(String latex, String sentence) {
    Remark remark = new Remark(RemarkKind.SYNTAX, sentence);
    add(latex, Verdict.UNREADABLE, Double.NaN, remark, OptionalInt.empty());
    return lines.get(lines.size() - 1);
  }

  private void add(String latex, Verdict verdict, double error, Remark remark, OptionalInt place) {
    lines.add(
        new Line(
            lines.size() + 1,
            latex,
            verdict,
            error,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(remark),
            place,
            List.of(),
            List.of()));
  }

  Report of(String setting, SymbolTable names, Assumptions assumptions) {
    return new Report(setting, notesSaidOnce(), Setting.shapes(names), assumptions);
  }

  /** The lines; how a notation is read is said where it is met first. */
  private List<Line> notesSaidOnce() {
    Set<Remark> said = new HashSet<>();
    return lines.stream().map(line -> line.withRemarks(news(line.remarks(), said))).toList();
  }

  private static List<Remark> news(List<Remark> remarks, Set<Remark> said) {
    return remarks.stream()
        .filter(remark -> remark.kind() != RemarkKind.READING || said.add(remark))
        .toList();
  }
}
