package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative.Layout;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.UserCall;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What each name means. Immutable; every {@code with…} is a new one, so that a definition of one
 * line never changes what was read before it.
 *
 * @param givens what is drawn at random, in the order of declaration, also where its name has been
 *     taken by something else
 * @param symbols plain names, in the order of their declaration
 * @param families names that need a subscript
 * @param functions names that need arguments
 * @param letters index letters with a range of their own
 * @param conditions what every draw must meet
 * @param bare what a function alone is applied to
 * @param redeclared names that were taken from what had them before
 * @param layout how ∂vector/∂vector is arranged
 * @param macros names that stand for LaTeX
 */
public record SymbolTable(
    List<DeclaredSymbol> givens,
    Map<String, Symbol> symbols,
    Map<String, List<Family>> families,
    Map<String, List<Template>> functions,
    Map<String, Range> letters,
    List<Condition> conditions,
    Optional<Expr> bare,
    Set<String> redeclared,
    Layout layout,
    Macros macros) {
  /** No names at all. */
  public static final SymbolTable NONE =
      new SymbolTable(
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Set.of(),
          Layout.NUMERATOR,
          Macros.standard());

  /** u_w: what it is for each w. */
  public record Family(List<IndexVariable> parameters, Expr template) {}

  /**
   * P(O = w | C = c), or J_i(w; x_i) for every i.
   *
   * @param signature what tells it from other functions P
   * @param arguments what stands at the places of its arguments, written with its parameters
   * @param let what it is
   */
  public record Template(ArgumentSignature signature, List<Expr> arguments, DefinedSymbol let) {
    /** As it was defined, with the letters that were its parameters. */
    String written() {
      return Printer.latex(new UserCall(let, 0, let.parameters()));
    }
  }

  /** Whether something has this name already. */
  boolean isKnown(DefinitionHead name) {
    boolean isBuiltIn =
        name.label().equals("e")
            || (name.base().length() > 1
                && BuiltinFunction.named(name.unprimed().replace("\\", "")).isPresent());
    return isBuiltIn
        || symbols.containsKey(name.label())
        || functions.containsKey(name.label())
        || (name.subscript().isPresent() && families.containsKey(name.base()));
  }

  /** How many functions there are, those of one name that differ in their arguments included. */
  int functionCount() {
    return functions.values().stream().mapToInt(List::size).sum();
  }

  /** Whether something else is written with what has this name. */
  boolean isUsed(DefinitionHead name) {
    Symbol symbol = symbols.get(name.label());
    return symbol != null
        && Stream.of(
                symbols.values().stream(),
                families.values().stream()
                    .flatMap(List::stream)
                    .flatMap(f -> ExprQueries.symbols(f.template()).stream()),
                functions.values().stream().flatMap(List::stream).map(Template::let))
            .flatMap(all -> all)
            .anyMatch(other -> other != symbol && other.ingredients().contains(symbol));
  }

  /** All names as they are written, with the labels and letters that belong to them. */
  public Set<String> spellings() {
    Set<String> spellings = new LinkedHashSet<>(symbols.keySet());
    spellings.addAll(families.keySet());
    functions.values().forEach(all -> all.forEach(t -> spellings.add(t.written())));
    spellings.addAll(letters.keySet());
    return spellings;
  }

  /** Whether there is such a name, with or without scripts of its own. */
  boolean hasBase(String base) {
    return spellings().stream()
        .anyMatch(name -> name.startsWith(base) && !name.startsWith(base + "'"));
  }

  /** Whether a name has just this superscript, with or without a subscript beside it. */
  boolean hasRaised(String name) {
    return symbols.containsKey(name)
        || families.containsKey(name)
        || symbols.keySet().stream().anyMatch(other -> other.startsWith(name + "_"));
  }

  /** Has one name more; a symbol that is declared again is the last one declared. */
  SymbolTable withSymbol(String key, Symbol symbol) {
    return with(
        draft -> {
          draft.symbols.remove(key);
          draft.symbols.put(key, symbol);
          boolean isDrawn =
              symbol instanceof DeclaredSymbol given
                  && given.domain().kind() != Domain.Kind.ARGUMENT;
          if (isDrawn && !givens.contains(symbol)) {
            draft.givens.add((DeclaredSymbol) symbol);
          }
        });
  }

  /** Has one family more; another of the same name and as many subscripts is replaced. */
  SymbolTable withFamily(String key, Family family) {
    List<Family> all = new ArrayList<>(families.getOrDefault(key, List.of()));
    all.removeIf(other -> other.parameters.size() == family.parameters.size());
    all.add(family);
    return with(draft -> draft.families.put(key, List.copyOf(all)));
  }

  /** Has one function more; another of the same name and signature is replaced. */
  SymbolTable withFunction(String key, Template template) {
    List<Template> all = new ArrayList<>(functions.getOrDefault(key, List.of()));
    all.removeIf(other -> other.signature.equals(template.signature));
    all.add(template);
    return with(draft -> draft.functions.put(key, List.copyOf(all)));
  }

  SymbolTable withLetter(String letter, Range range) {
    return with(draft -> draft.letters.put(letter, range));
  }

  SymbolTable withCondition(Condition condition) {
    return with(draft -> draft.conditions.add(condition));
  }

  SymbolTable withBare(Expr argument) {
    return with(draft -> draft.bare = Optional.of(argument));
  }

  SymbolTable withRedeclared(String base) {
    return with(draft -> draft.redeclared.add(base));
  }

  /** The same, of which nothing is said to have been declared again. */
  public SymbolTable withoutRedeclared() {
    return with(draft -> draft.redeclared.clear());
  }

  SymbolTable withDenominatorLayout() {
    return with(draft -> draft.layout = Layout.DENOMINATOR);
  }

  /** Has these macros in the place of its own. */
  public SymbolTable withMacros(Macros more) {
    return more == macros ? this : with(draft -> draft.macros = more);
  }

  private SymbolTable with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.table();
  }

  /** A copy that is changed before anybody else sees it. */
  private static final class Draft {
    private final List<DeclaredSymbol> givens;
    private final Map<String, Symbol> symbols;
    private final Map<String, List<Family>> families;
    private final Map<String, List<Template>> functions;
    private final Map<String, Range> letters;
    private final List<Condition> conditions;
    private final Set<String> redeclared;
    private Optional<Expr> bare;
    private Layout layout;
    private Macros macros;

    Draft(SymbolTable table) {
      givens = new ArrayList<>(table.givens);
      symbols = new LinkedHashMap<>(table.symbols);
      families = new LinkedHashMap<>(table.families);
      functions = new LinkedHashMap<>(table.functions);
      letters = new LinkedHashMap<>(table.letters);
      conditions = new ArrayList<>(table.conditions);
      bare = table.bare;
      redeclared = new LinkedHashSet<>(table.redeclared);
      layout = table.layout;
      macros = table.macros;
    }

    SymbolTable table() {
      return new SymbolTable(
          Collections.unmodifiableList(givens),
          Collections.unmodifiableMap(symbols),
          Collections.unmodifiableMap(families),
          Collections.unmodifiableMap(functions),
          Collections.unmodifiableMap(letters),
          Collections.unmodifiableList(conditions),
          bare,
          Collections.unmodifiableSet(redeclared),
          layout,
          macros);
    }
  }
}
