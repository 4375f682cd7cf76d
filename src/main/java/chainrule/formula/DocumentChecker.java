package chainrule.formula;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.document.EquationLabels;
import chainrule.formula.document.Piece;
import chainrule.formula.document.Place;
import chainrule.formula.parse.RowSplitter.Row;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Goes through the pieces of a document and checks its formulas. */
final class DocumentChecker {
  /** For so many false lines of a document true ones near them are looked for. */
  private static final int MOST_SEARCHES = 10;

  private final LineVerifiers verifiers = new LineVerifiers(Derivation.SEED);
  private final ReportWriter report = new ReportWriter();
  private final List<DocumentLine> lines = new ArrayList<>();
  private DocumentScopes scopes;
  private SentenceCondition sentence = SentenceCondition.NONE;
  private int searches;

  DocumentChecker(Setting setting) {
    this.scopes = new DocumentScopes(setting, setting.meanings().macros());
  }

  List<DocumentLine> lines() {
    return List.copyOf(lines);
  }

  void add(Piece piece) {
    if (piece instanceof Piece.Formula formula) {
      formula(formula);
    } else if (piece instanceof Piece.Lines typed) {
      lines(typed);
    } else if (piece instanceof Piece.Heading heading) {
      scopes.begin(heading.level());
    } else if (piece instanceof Piece.SettingComment comment) {
      setting(comment);
    } else if (piece instanceof Piece.DeclarationComment comment) {
      declaration(comment);
    } else if (piece instanceof Piece.MacroDefinitionText macros) {
      scopes.everywhere(names -> names.withMacros(names.macros().with(macros.latex())));
    } else if (piece instanceof Piece.Problem problem) {
      problem(problem);
    }
  }

  private void formula(Piece.Formula formula) {
    if (formula.kind() == Piece.Kind.DISPLAY) {
      display(formula);
      sentence = SentenceCondition.NONE;
    } else {
      context(formula);
      sentence = sentence.behind(formula);
    }
  }

  /** Checks a display under what the sentence that leads to it says. */
  private void display(Piece.Formula formula) {
    ResolverState around = scopes.state();
    sentence.before(formula).in(around).ifPresent(scopes::goOn);
    check(new DocumentRows(formula.latex(), formula.labels()), this::repaired);
    scopes.goOn(scopes.state().underHeadingOf(around));
  }

  /** Takes what a sentence says about a letter, where it can be read and contradicts nothing. */
  private void context(Piece.Formula formula) {
    SymbolTable names = scopes.state().names();
    Optional<ResolvedRow> read =
        SentenceDeclaration.of(formula)
            .map(line -> ResolvedRow.ofDeclaration(scopes.state(), line))
            .filter(row -> row.fault().isEmpty())
            .filter(row -> SentenceDeclaration.adds(names, row.after().names()));
    read.ifPresent(row -> scopes.goOn(row.after()));
    if (read.isEmpty() && SentenceDeclaration.isRelation(formula)) {
      add(report.addContext(SentenceDeclaration.latex(formula)), formula.latex().place(0), "");
    }
  }

  private void lines(Piece.Lines typed) {
    DocumentScopes around = scopes;
    DocumentRows rows = new DocumentRows(typed.latex(), EquationLabels.NONE);
    try {
      if (typed.setting().isPresent()) {
        scopes = new DocumentScopes(Setting.named(typed.setting().get()), around.macros());
      }
      check(rows, verifiers::repair);
    } catch (IllegalArgumentException unknown) {
      addUnread(typed.setting().orElse(""), unknown.getMessage(), typed.latex().place(0));
    } finally {
      scopes = around;
    }
  }

  private void check(DocumentRows rows, UnaryOperator<CheckedLine> repair) {
    for (InputLine input : rows.lines()) {
      if (lines.size() >= Derivation.MOST_LINES) {
        return;
      }
      ResolvedLine resolved = ResolvedLine.of(input, scopes.state());
      scopes.goOn(resolved.row().after());
      List<Line> found = report.add(repair.apply(verifiers.verify(resolved)));
      for (int k = 0; k < found.size(); k++) {
        Row row = input.rows().get(k);
        add(found.get(k), rows.place(row), rows.label(row));
      }
    }
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

  private void setting(Piece.SettingComment comment) {
    try {
      scopes.use(comment.name().isEmpty() ? Setting.of("") : Setting.named(comment.name()));
    } catch (IllegalArgumentException unknown) {
      addUnread("setting: " + comment.name(), unknown.getMessage(), comment.place());
    }
  }

  private void declaration(Piece.DeclarationComment comment) {
    String line = comment.line().text();
    ResolvedRow row = ResolvedRow.ofDeclaration(scopes.state(), line);
    if (row.fault().isPresent()) {
      check(new DocumentRows(comment.line(), EquationLabels.NONE), verifiers::repair);
    } else {
      scopes.everywhere(names -> extended(names, line));
    }
  }

  /** The names with those of a line, where it can be read with these names. */
  private static SymbolTable extended(SymbolTable names, String line) {
    try {
      return Declarations.extend(names, line);
    } catch (SyntaxException | SemanticException fault) {
      return names;
    }
  }

  private void problem(Piece.Problem problem) {
    addUnread(problem.latex(), problem.sentence(), problem.place());
  }

  private void add(Line line, Place place, String label) {
    add(line, place, label, true);
  }

  private void addUnread(String latex, String sentence, Place place) {
    add(report.addUnread(latex, sentence), place, "", false);
  }

  private void add(Line line, Place place, String label, boolean isFormula) {
    lines.add(new DocumentLine(line, place, label, scopes.setting(), isFormula, scopes.macros()));
  }
}
