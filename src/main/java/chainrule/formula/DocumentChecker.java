package chainrule.formula;

import chainrule.formula.DocumentSection.Entry;
import chainrule.formula.SectionReading.ReadLine;
import chainrule.formula.parse.RowSplitter.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Checks what was collected of a document, and reports it. */
final class DocumentChecker {
  /** For so many false lines of a document true ones near them are looked for. */
  private static final int MOST_SEARCHES = 10;

  private final LineVerifiers verifiers = new LineVerifiers(Derivation.SEED);
  private final ReportWriter report = new ReportWriter();
  private final List<DocumentLine> lines = new ArrayList<>();
  private final List<SectionAssumptions> assumptions = new ArrayList<>();
  private int searches;

  List<DocumentLine> lines() {
    return List.copyOf(lines);
  }

  List<SectionAssumptions> assumptions() {
    return List.copyOf(assumptions);
  }

  /** Checks all blocks of a document. */
  void check(List<DocumentBlock> blocks) {
    List<DocumentBlock.Section> sections =
        blocks.stream()
            .filter(DocumentBlock.Section.class::isInstance)
            .map(DocumentBlock.Section.class::cast)
            .toList();
    Iterator<SectionReading> readings = new DocumentReading(verifiers).of(sections).iterator();
    for (DocumentBlock block : blocks) {
      if (block instanceof DocumentBlock.Section section) {
        add(section, readings.next());
      } else if (block instanceof DocumentBlock.Unread unread) {
        add(unread);
      }
    }
  }

  private void add(DocumentBlock.Section block, SectionReading reading) {
    assumptions.addAll(reading.assumptions());
    UnaryOperator<CheckedLine> advice = advice(block);
    Iterator<ReadLine> read = reading.lines().iterator();
    for (Entry entry : block.section().entries()) {
      if (lines.size() >= Derivation.MOST_LINES) {
        return;
      }
      Optional<ReadLine> line = entry.input().map(input -> read.next());
      if (entry.isJudged()) {
        ReadLine judged = line.orElseThrow();
        add(block, entry, new ReadLine(advice.apply(judged.line()), judged.setting()));
      } else if (line.filter(context -> context.line().finding().fault().isEmpty()).isEmpty()) {
        addContext(block, entry);
      }
    }
  }

  private void add(DocumentBlock.Section block, Entry entry, ReadLine read) {
    List<Line> found = report.add(read.line());
    for (int k = 0; k < found.size(); k++) {
      Row row = read.line().resolved().input().rows().get(k);
      lines.add(
          new DocumentLine(
              found.get(k),
              entry.place(row),
              entry.label(row),
              read.setting(),
              true,
              block.macros()));
    }
  }

  private void addContext(DocumentBlock.Section block, Entry entry) {
    Line line = report.addContext(entry.latex());
    lines.add(new DocumentLine(line, entry.place(), "", block.setting(), true, block.macros()));
  }

  private void add(DocumentBlock.Unread unread) {
    Line line = report.addUnread(unread.latex(), unread.sentence());
    lines.add(new DocumentLine(line, unread.place(), "", unread.setting(), false, unread.macros()));
  }

  private UnaryOperator<CheckedLine> advice(DocumentBlock.Section block) {
    UnaryOperator<CheckedLine> explanation = verifiers.explanation();
    return block.isTyped()
        ? line -> explanation.apply(verifiers.repair(line))
        : line -> explanation.apply(repaired(line));
  }

  /**
   * A paper may hold hundreds of lines that were not read: a search for each would take minutes.
   */
  private CheckedLine repaired(CheckedLine line) {
    boolean isRead = line.finding().verdict() != Verdict.UNREADABLE;
    if (!line.needsRepair() || !isRead) {
      return line;
    }
    searches++;
    return searches <= MOST_SEARCHES
        ? verifiers.repair(line)
        : line.with(new SearchResult(Optional.empty(), true, Optional.empty()));
  }
}
