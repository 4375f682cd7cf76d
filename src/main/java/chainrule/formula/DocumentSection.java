package chainrule.formula;

import chainrule.formula.document.Place;
import chainrule.formula.infer.NamedLetter;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.infer.StatedName;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.RowSplitter.Row;
import chainrule.formula.prose.StatedText;
import chainrule.formula.resolve.ResolverState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The formulas of a section, which are read together: what is inferred holds for all of them.
 *
 * @param start what is known before the first
 * @param entries the formulas in order
 * @param statements what sentences say of letters, in order
 * @param starts how many formulas come before each of its parts
 */
record DocumentSection(
    ResolverState start, List<Entry> entries, List<Statement> statements, List<Integer> starts) {
  /**
   * What a sentence says.
   *
   * @param text what it says
   * @param at how many entries come before what it says it of
   */
  record Statement(StatedText text, int at) {}

  /**
   * A formula.
   *
   * @param input a line that is judged, or that says what letters mean; empty for another formula
   * @param latex the formula
   * @param place where it stands
   * @param rows what tells the place of each row of a line that is judged
   * @param isAnew whether it gives a name that an earlier part knows another meaning
   * @param claim an equation that a sentence asserts of a name that is known already
   */
  record Entry(
      Optional<InputLine> input,
      String latex,
      Place place,
      Optional<DocumentRows> rows,
      boolean isAnew,
      Optional<String> claim) {
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
    return new DocumentSection(
        start, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(List.of(0)));
  }

  /** What comes next is another part. */
  void beginPart() {
    starts.add(entries.size());
  }

  /** Its parts, one at least. */
  List<SectionPart> parts() {
    List<SectionPart> parts = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      int end = k + 1 < starts.size() ? starts.get(k + 1) : entries.size();
      parts.add(new SectionPart(this, starts.get(k), end));
    }
    return parts;
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
              Optional.of(line),
              line.latex(),
              rows.place(line.rows().get(0)),
              Optional.of(rows),
              false,
              Optional.empty()));
    }
    return added;
  }

  /**
   * What a sentence says of a letter.
   *
   * @param isBehind whether the sentence belongs to the display above it: "where p = …"
   */
  void declaration(String line, Place place, boolean isBehind) {
    add(line, place, isBehind, false);
  }

  /** The same of a name that an earlier part knows, which has this meaning from here on. */
  void declarationAnew(String line, Place place, boolean isBehind) {
    add(line, place, isBehind, true);
  }

  private void add(String line, Place place, boolean isBehind, boolean isAnew) {
    Optional<InputLine> input = Optional.of(InputLine.declaration(line));
    entries.add(
        firstUse(line, isBehind ? lastDisplay() : entries.size()),
        new Entry(input, line, place, Optional.empty(), isAnew, Optional.empty()));
  }

  /**
   * Where what a line defines is used first in the lines right before a place that say what letters
   * mean: “h(x) = g(wx), where g(z) = …”.
   */
  private int firstUse(String line, int end) {
    Macros macros = start.names().macros();
    Optional<NamedLetter> name = new SourceLine(line, true).defined(macros);
    int first = end;
    for (int k = end - 1; k >= 0 && name.isPresent() && !entries.get(k).isJudged(); k--) {
      boolean isUse =
          entries.get(k).input().isPresent()
              && new SourceLine(entries.get(k).latex(), true).mentions(name.get(), macros);
      first = isUse ? k : first;
    }
    return first;
  }

  /**
   * What a sentence says in words.
   *
   * @param isBehind whether the sentence belongs to the display above it: “where λ is positive”
   */
  void statement(StatedText text, boolean isBehind) {
    statements.add(new Statement(text, isBehind ? lastDisplay() : entries.size()));
  }

  /**
   * A formula that says nothing of the kind.
   *
   * @param isClaim whether it is an equation that its sentence asserts of a name
   */
  void unjudged(String latex, Place place, boolean isClaim) {
    Optional<String> claim = Optional.of(latex).filter(equation -> isClaim);
    entries.add(new Entry(Optional.empty(), latex, place, Optional.empty(), false, claim));
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

  /**
   * What is said of letters before they are used, so that it holds for all lines. A property that
   * one sentence takes back, none states.
   */
  StatedNames stated() {
    Set<String> denied =
        statements.stream()
            .flatMap(statement -> statement.text().denied().stream())
            .collect(Collectors.toSet());
    StatedNames all = StatedNames.NONE;
    for (Statement statement : statements) {
      for (StatedName name : statement.text().names()) {
        if (!isUsed(name, statement.at())) {
          all = all.and(denied.contains(name.name()) ? name.shapeAlone() : name);
        }
      }
    }
    return all;
  }

  /** Whether no formula before mentions the name that a line of a setting defines. */
  boolean isUnused(String definition) {
    Macros macros = start.names().macros();
    return new SourceLine(definition, true)
        .defined(macros)
        .filter(
            base ->
                entries.stream()
                    .noneMatch(e -> new SourceLine(e.latex(), false).mentions(base, macros)))
        .isPresent();
  }

  private boolean isUsed(StatedName name, int before) {
    Macros macros = start.names().macros();
    return entries.subList(0, before).stream()
        .filter(Entry::isJudged)
        .anyMatch(
            entry ->
                new SourceLine(entry.latex(), false).mentions(NamedLetter.of(name.base()), macros));
  }

  List<InputLine> inputs() {
    return entries.stream().flatMap(entry -> entry.input().stream()).toList();
  }

  /** Whether an earlier part defines the name that a line of a setting defines, and otherwise. */
  boolean isAnew(String definition) {
    Macros macros = start.names().macros();
    Optional<NamedLetter> name = new SourceLine(definition, true).defined(macros);
    List<Entry> earlier = entries.subList(0, starts.get(starts.size() - 1));
    return name.isPresent()
        && earlier.stream()
            .filter(entry -> entry.input().isPresent())
            .filter(entry -> !entry.latex().equals(definition))
            .anyMatch(
                entry ->
                    new SourceLine(entry.latex(), !entry.isJudged()).defined(macros).equals(name));
  }

  /** The same with something that this part has said of its names. */
  boolean isAnewWithOwnNames(String definition) {
    Macros macros = start.names().macros();
    SourceLine line = new SourceLine(definition, true);
    return isAnew(definition)
        && entries.subList(starts.get(starts.size() - 1), entries.size()).stream()
            .filter(entry -> entry.input().isPresent() && !entry.isJudged())
            .flatMap(entry -> new SourceLine(entry.latex(), true).defined(macros).stream())
            .anyMatch(name -> line.mentions(name, macros));
  }

  /** How many lines are judged. */
  long size() {
    return entries.stream().filter(Entry::isJudged).count();
  }
}
