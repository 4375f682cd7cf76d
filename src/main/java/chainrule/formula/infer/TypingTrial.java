package chainrule.formula.infer;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.resolve.SymbolTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries forms for all names: declares them, has the lines resolved, and makes those sizes equal
 * that the rules for shapes find different, until nothing changes.
 */
final class TypingTrial {
  private static final int MOST_PASSES = 8;

  private final SymbolTable names;
  private final List<SourceRow> rows;
  private final List<HeadDefinition> definitions;
  private final IndexRangeUses ranges;
  private final List<Optional<ContentsSyntax>> trees;
  private final Set<String> taken;

  /**
   * Trials on some rows.
   *
   * @param names what is known before the first
   * @param uses the names in the rows
   * @param taken the letters that no new size may have
   */
  TypingTrial(SymbolTable names, List<SourceRow> rows, DerivationNames uses, Set<String> taken) {
    this.names = names;
    this.rows = List.copyOf(rows);
    this.definitions = uses.definitions();
    this.ranges = uses.ranges();
    this.trees = uses.trees();
    this.taken = taken;
  }

  /**
   * What came of it.
   *
   * @param forms the forms that were tried
   * @param lines the declarations
   * @param untyped the rows of which some part has no shape
   * @param broadcast the numbers that are added to arrays
   * @param unreadable the rows that cannot be read, whatever the forms are
   */
  record Outcome(
      Map<UndeclaredName, Form> forms,
      List<String> lines,
      Set<Integer> untyped,
      Set<String> broadcast,
      Set<Integer> unreadable) {
    private Outcome with(List<String> shortened) {
      return new Outcome(forms, shortened, untyped, broadcast, unreadable);
    }
  }

  Outcome of(Map<UndeclaredName, Form> forms) {
    SizeClasses sizes = new SizeClasses(taken);
    forms.forEach((name, form) -> fix(name, form, sizes));
    GivenLines given = new GivenLines(forms, sizes, ranges);
    given.touch();
    Outcome outcome = pass(forms, given.lines(), sizes);
    for (int k = 1; k < MOST_PASSES && !outcome.lines.equals(given.lines()); k++) {
      outcome = pass(forms, given.lines(), sizes);
    }
    sizes.shorten();
    return outcome.with(given.lines());
  }

  private void fix(UndeclaredName name, Form form, SizeClasses sizes) {
    if (form == Form.COLUMNS) {
      ranges.size(name, 0).ifPresent(end -> sizes.fix(GivenLines.count(name), end));
    } else if (form == Form.COLUMN || form == Form.MATRIX) {
      ranges.size(name, 0).ifPresent(end -> sizes.fix(GivenLines.rows(name), end));
    }
    if (form == Form.MATRIX) {
      ranges.size(name, 1).ifPresent(end -> sizes.fix(GivenLines.columns(name), end));
    }
  }

  private Outcome pass(Map<UndeclaredName, Form> forms, List<String> lines, SizeClasses sizes) {
    TrialPass pass = new TrialPass(names, sizes);
    int first = UndeclaredName.firstRow(forms.keySet());
    for (int row = 0; row < rows.size(); row++) {
      if (row == first) {
        pass.infer(lines);
      }
      visit(row, pass);
    }
    return new Outcome(forms, lines, pass.untyped(), pass.broadcast(), pass.unreadable());
  }

  private void visit(int row, TrialPass pass) {
    definitions.stream()
        .filter(definition -> definition.row() == row)
        .flatMap(definition -> definition.lines().stream())
        .forEach(line -> pass.declare(row, line));
    if (rows.get(row).isDeclaration()) {
      pass.declare(row, rows.get(row).latex());
    } else {
      trees.get(row).ifPresentOrElse(tree -> pass.claim(row, tree), () -> pass.skip(row));
    }
  }
}
