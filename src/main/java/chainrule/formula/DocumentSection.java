package chainrule.formula;

import chainrule.formula.document.Place;
import chainrule.formula.parse.RowSplitter.Row;
import chainrule.formula.resolve.ResolverState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formulas of a section, which are read together: what is inferred holds for all of them.
 *
 * @param start what is known before the first
 * @param entries the formulas in order
 */
record DocumentSection(ResolverState start, List<Entry> entries) {
  /**
   * A formula.
   *
   * @param input a line that is judged, or that says what letters mean; empty for another formula
   * @param latex the formula
   * @param place where it stands
   * @param rows what tells the place of each row of a line that is judged
   */
  record Entry(Optional<InputLine> input, String latex, Place place, Optional<DocumentRows> rows) {
    boolean isJudged() {
      return rows.isPresent();
    }

    Place place(Row row) {
      return rows.orElseThrow().place(row);
    }

    String label(Row row) {
      return rows.orElseThrow().label(row);
    }
  }

  static DocumentSection from(ResolverState start) {
    return new DocumentSection(start, new ArrayList<>());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Adds the lines of a display. */
  List<InputLine> display(DocumentRows rows, SentenceCondition sentence) {
    List<InputLine> lines = rows.lines();
    List<InputLine> added = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      LineContext context =
          new LineContext(
              k == 0 ? sentence : SentenceCondition.NONE, k == 0, k == lines.size() - 1);
      InputLine line = lines.get(k).in(context);
      added.add(line);
      entries.add(
          new Entry(
              Optional.of(line), line.latex(), rows.place(line.rows().get(0)), Optional.of(rows)));
    }
    return added;
  }

  /**
   * What a sentence says of a letter.
   *
   * @param isBehind whether the sentence belongs to the display above it: "where p = …"
   */
  void declaration(String line, Place place, boolean isBehind) {
    Entry entry =
        new Entry(Optional.of(InputLine.declaration(line)), line, place, Optional.empty());
    entries.add(isBehind ? lastDisplay() : entries.size(), entry);
  }

  /** A formula that says nothing of the kind. */
  void unjudged(String latex, Place place) {
    entries.add(new Entry(Optional.empty(), latex, place, Optional.empty()));
  }

  /** Where the last display begins. */
  private int lastDisplay() {
    for (int k = entries.size() - 1; k >= 0; k--) {
      if (entries.get(k).input().filter(line -> line.context().isFirst()).isPresent()) {
        return k;
      }
    }
    return entries.size();
  }

  List<InputLine> inputs() {
    return entries.stream().flatMap(entry -> entry.input().stream()).toList();
  }

  /** How many lines are judged. */
  long size() {
    return entries.stream().filter(Entry::isJudged).count();
  }
}
