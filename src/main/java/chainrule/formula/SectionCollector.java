package chainrule.formula;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.document.EquationLabels;
import chainrule.formula.document.Piece;
import chainrule.formula.document.Place;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.prose.StatedText;
import chainrule.formula.prose.StatementReader;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the pieces of a document and collects its formulas, section by section. */
final class SectionCollector {
  /** So many lines of a section are read together: more would take too long to infer from. */
  private static final int MOST_TOGETHER = 40;

  private final List<DocumentBlock> blocks = new ArrayList<>();
  private final SentenceCollector sentences = new SentenceCollector();
  private DocumentScopes scopes;
  private DocumentSection section;
  private SentenceCondition sentence = SentenceCondition.NONE;

  SectionCollector(Setting setting) {
    this.scopes = new DocumentScopes(setting, setting.meanings().macros());
    this.section = DocumentSection.from(scopes.state());
  }

  /** What has been collected. */
  List<DocumentBlock> blocks() {
    end();
    return List.copyOf(blocks);
  }

  void add(Piece piece) {
    if (piece instanceof Piece.Formula formula) {
      formula(formula);
      return;
    }
    if (piece instanceof Piece.Words words) {
      sentences.end(words.text()).forEach(this::statement);
      return;
    }
    if (piece instanceof Piece.Part) {
      section.beginPart();
      sentence = SentenceCondition.NONE;
      return;
    }
    if (piece instanceof Piece.DeclarationComment comment && isSized(comment.line().text())) {
      section.declaration(comment.line().text(), comment.line().place(0), false);
      return;
    }
    end();
    if (piece instanceof Piece.Lines typed) {
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
    section = DocumentSection.from(scopes.state());
  }

  private void formula(Piece.Formula formula) {
    sentences.formula(formula).forEach(this::statement);
    if (formula.kind() == Piece.Kind.DISPLAY) {
      display(new DocumentRows(formula.latex(), formula.labels()), sentence.before(formula));
      sentence = SentenceCondition.NONE;
    } else {
      context(formula);
      sentence = sentence.behind(formula);
    }
    if (section.size() >= MOST_TOGETHER) {
      end();
    }
  }

  private void display(DocumentRows rows, SentenceCondition before) {
    List<InputLine> lines = section.display(rows, before);
    scopes.goOn(DerivationReading.asTyped(scopes.setting(), scopes.state(), lines).stateAfter());
  }

  /** Takes what a sentence says about a letter, where it can be read and contradicts nothing. */
  private void context(Piece.Formula formula) {
    Optional<String> declaration =
        SentenceDeclaration.of(formula, sentences.defines()).filter(line -> !isStated(formula));
    Place place = formula.latex().place(0);
    if (declaration.filter(line -> isNew(line) || isOpen(line, formula)).isPresent()) {
      declare(declaration.get(), place, sentences.isBehind());
    } else if (declaration.filter(this::isAnew).isPresent()) {
      section.declarationAnew(declaration.get(), place, sentences.isBehind());
    } else if (SentenceDeclaration.isRelation(formula) && !isStated(formula)) {
      sentences.keep(formula);
    }
  }

  /**
   * Takes an equation that its sentence asserts as the definition of a name that is new there:
   * nothing else could say what that is.
   */
  private void claim(Piece.Formula formula, SentenceCollector.Ended ended) {
    Place place = formula.latex().place(0);
    Optional<String> line =
        SentenceDeclaration.of(formula, !StatementReader.isDoubtful(ended.sentence()));
    if (line.filter(l -> isNew(l) || isOpen(l, formula)).filter(section::isUnused).isPresent()) {
      declare(line.get(), place, ended.isBehind());
    } else if (scopes.setting().isEmpty() && line.filter(section::isAnewWithOwnNames).isPresent()) {
      section.declarationAnew(line.get(), place, ended.isBehind());
    } else {
      section.unjudged(SentenceDeclaration.latex(formula), place, line.isPresent());
    }
  }

  /** Takes what a sentence says in words, where no setting says what letters mean. */
  private void statement(SentenceCollector.Ended ended) {
    ended.claims().forEach(formula -> claim(formula, ended));
    if (!scopes.setting().isEmpty()) {
      return;
    }
    StatedText text = StatementReader.read(ended.sentence(), scopes.macros());
    section.statement(text, ended.isBehind());
    text.definitions().stream()
        .filter(this::isNew)
        .forEach(line -> declare(line, ended.place().orElseThrow(), ended.isBehind()));
  }

  private void declare(String line, Place place, boolean isBehind) {
    section.declaration(line, place, isBehind);
    scopes.goOn(ResolvedRow.ofDeclaration(scopes.state(), line).after());
  }

  /** Whether its sentence says what it says, and maybe more: “let A ∈ ℝ^{n × n} be symmetric”. */
  private boolean isStated(Piece.Formula formula) {
    return scopes.setting().isEmpty()
        && StatementReader.namesSizes(
            SentenceDeclaration.latex(formula),
            scopes.macros(),
            scopes.state().names().spellings());
  }

  /** Whether it gives a name that an earlier part knows another meaning. */
  private boolean isAnew(String declaration) {
    return scopes.setting().isEmpty() && section.isAnew(declaration);
  }

  private boolean isNew(String declaration) {
    ResolvedRow row = ResolvedRow.ofDeclaration(scopes.state(), declaration);
    return row.fault().isEmpty()
        && SentenceDeclaration.adds(scopes.state().names(), row.after().names());
  }

  /** Whether it says something of new names alone with others that have to be inferred first. */
  private boolean isOpen(String declaration, Piece.Formula formula) {
    List<String> names = SentenceDeclaration.names(formula);
    return scopes.setting().isEmpty()
        && isUnclear(ResolvedRow.ofDeclaration(scopes.state(), declaration))
        && !names.isEmpty()
        && names.stream().allMatch(name -> isUnknown(ResolvedRow.of(scopes.state(), name)));
  }

  /** Whether it can be read, and only names and shapes that are not known keep it from meaning. */
  private static boolean isUnclear(ResolvedRow row) {
    return row.fault().filter(SemanticException.class::isInstance).isPresent();
  }

  private static boolean isUnknown(ResolvedRow row) {
    return row.fault()
        .filter(fault -> fault instanceof SemanticException name && name.unknown().isPresent())
        .isPresent();
  }

  private void lines(Piece.Lines typed) {
    DocumentScopes around = scopes;
    DocumentRows rows = new DocumentRows(typed.latex(), EquationLabels.NONE);
    try {
      if (typed.setting().isPresent()) {
        scopes = new DocumentScopes(Setting.named(typed.setting().get()), around.macros());
      }
      section = DocumentSection.from(scopes.state());
      display(rows, SentenceCondition.NONE);
      end(true);
    } catch (IllegalArgumentException unknown) {
      addUnread(typed.setting().orElse(""), unknown.getMessage(), typed.latex().place(0));
    } finally {
      scopes = around;
    }
  }

  private void end() {
    end(false);
  }

  private void end(boolean isTyped) {
    if (!section.isEmpty()) {
      scopes.state(section.stated());
      blocks.add(
          new DocumentBlock.Section(
              section, scopes.setting(), scopes.stated(), scopes.macros(), isTyped));
      section = DocumentSection.from(scopes.state());
    }
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
      section = DocumentSection.from(scopes.state());
      display(new DocumentRows(comment.line(), EquationLabels.NONE), SentenceCondition.NONE);
      end(true);
    } else {
      scopes.everywhere(names -> extended(names, line));
    }
  }

  /** Whether a declaration lacks nothing but sizes, which are inferred with the lines below it. */
  private boolean isSized(String declaration) {
    return scopes.setting().isEmpty()
        && isUnknown(ResolvedRow.ofDeclaration(scopes.state(), declaration))
        && DerivationReading.inferred(
                "", scopes.state(), List.of(InputLine.declaration(declaration)), StatedNames.NONE)
            .resolve()
            .stream()
            .allMatch(line -> line.row().fault().isEmpty());
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

  private void addUnread(String latex, String sentence, Place place) {
    blocks.add(new DocumentBlock.Unread(latex, sentence, place, scopes.setting(), scopes.macros()));
  }
}
