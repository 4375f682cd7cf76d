package chainrule.formula.infer;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Symbol;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of a derivation, read with what is taken for the names that nobody has declared. */
final class TrialPass {
  private final List<ResolvedRow> rows = new ArrayList<>();
  private final List<ResolvedRow> bodies = new ArrayList<>();
  private final List<ResolvedRow> functions = new ArrayList<>();
  private final Map<DeclaredSymbol, UndeclaredName> inferred = new HashMap<>();
  private final List<UndeclaredName> refused = new ArrayList<>();
  private final Map<String, InferredDefinition> missing = new LinkedHashMap<>();
  private Optional<List<RowFaults>> faults = Optional.empty();
  private ResolverState state;

  private TrialPass(SymbolTable names) {
    this.state = ResolverState.of(names);
  }

  static TrialPass of(
      SymbolTable names,
      List<SourceLine> lines,
      int first,
      TakenForms taken,
      Collection<InferredDefinition> definitions) {
    TrialPass pass = new TrialPass(names);
    for (int line = 0; line < lines.size(); line++) {
      if (line == first) {
        pass.declare(taken);
      }
      int next = line;
      definitions.stream()
          .filter(definition -> definition.before() == next)
          .forEach(definition -> pass.define(definition));
      pass.read(lines.get(line));
    }
    return pass;
  }

  private void declare(TakenForms taken) {
    taken.sizeDeclarations().forEach(this::declare);
    for (UndeclaredName name : taken.inOrder()) {
      int before = state.names().givens().size();
      declare(taken.given(name).declaration());
      List<DeclaredSymbol> givens = state.names().givens();
      if (givens.size() == before && !taken.form(name).isMade()) {
        refused.add(name);
      }
      givens.subList(before, givens.size()).forEach(symbol -> inferred.put(symbol, name));
    }
  }

  private void declare(String line) {
    state = ResolvedRow.ofDeclaration(state, line).after();
  }

  private void define(InferredDefinition definition) {
    ResolvedRow row = ResolvedRow.ofDeclaration(state, definition.declaration());
    Set<String> unknown = new RowFaults(row).unknown();
    if (isShapeless(row)) {
      addBodies(new SourceLine(definition.declaration(), true), true);
    }
    state = row.after();
    unknown.forEach(base -> missing.putIfAbsent(base, definition));
  }

  private void read(SourceLine line) {
    ResolvedRow row =
        line.isDeclaration()
            ? ResolvedRow.ofDeclaration(state, line.latex())
            : ResolvedRow.of(state, line.latex());
    rows.add(row);
    addBodies(line, isShapeless(row));
    state = row.after();
  }

  /** Whether it defines nothing because of its shapes. */
  private static boolean isShapeless(ResolvedRow definition) {
    return definition.fault().isPresent() && new RowFaults(definition).unknown().isEmpty();
  }

  /**
   * What each definition of a line says, read with those before it. What functions say is read
   * without their arguments, so that it tells of shapes only where nothing else does.
   */
  private void addBodies(SourceLine line, boolean areFunctions) {
    ResolverState before = state;
    List<LetDefinition> definitions = line.definitions(state.names().macros());
    for (int k = 0; k < definitions.size(); k++) {
      LetDefinition definition = definitions.get(k);
      if (k > 0) {
        before = ResolvedRow.ofDeclaration(before, definitions.get(k - 1).declaration()).after();
      }
      List<ResolvedRow> known = areFunctions || !definition.isFunction() ? bodies : functions;
      if (definition.equation().isPresent()) {
        known.add(ResolvedRow.of(before, definition.equation().get()));
      }
    }
  }

  /** What the lines say, and the bodies of the definitions among them. */
  List<ResolvedRow> all() {
    List<ResolvedRow> all = new ArrayList<>(rows);
    all.addAll(bodies);
    return all;
  }

  /** What is wrong with each of them, found when it is asked for first. */
  List<RowFaults> faults() {
    if (faults.isEmpty()) {
      faults = Optional.of(all().stream().map(RowFaults::new).toList());
    }
    return faults.get();
  }

  /** What is wrong with each line. */
  List<RowFaults> faultsOfRows() {
    return faults().subList(0, rows.size());
  }

  /** The lines that are taken as definitions, and the bodies of those that are. */
  List<ResolvedRow> defining(Collection<InferredDefinition> definitions) {
    List<ResolvedRow> defining = new ArrayList<>(bodies);
    defining.addAll(functions);
    definitions.stream()
        .filter(definition -> definition.isOfLine())
        .map(definition -> rows.get(definition.line()))
        .forEach(defining::add);
    return defining;
  }

  /** The sides of rows that have a value. */
  static Stream<Expr> sides(List<ResolvedRow> rows) {
    return rows.stream()
        .flatMap(row -> row.chains().stream())
        .flatMap(chain -> chain.sides().stream())
        .map(ChainSide::value)
        .flatMap(Optional::stream);
  }

  /** What each line says. */
  List<ResolvedRow> rows() {
    return rows;
  }

  /** Names that are not known where a definition is written with them, and that definition. */
  Map<String, InferredDefinition> missing() {
    return missing;
  }

  /** The names that cannot be declared. */
  List<UndeclaredName> refused() {
    return refused;
  }

  /** The inferred name that a symbol is. */
  Optional<UndeclaredName> name(Symbol symbol) {
    return Optional.ofNullable(inferred.get(symbol));
  }

  /** How many sides have no shape. */
  int shapeless() {
    return faults().stream().mapToInt(RowFaults::shapeless).sum();
  }
}
