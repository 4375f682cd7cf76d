package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative.Layout;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.UserCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
 * @param layout how ∂vector/∂vector is arranged
 */
public record SymbolTable(
    List<DeclaredSymbol> givens,
    Map<String, Symbol> symbols,
    Map<String, Family> families,
    Map<String, List<Template>> functions,
    Map<String, Range> letters,
    List<Condition> conditions,
    Optional<Expr> bare,
    Layout layout) {
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
          Layout.NUMERATOR);

  /** u_w: what it is for each w. */
  public record Family(List<IndexVariable> parameters, Expr template) {}

  /** P(O = w | C = c): the labels and separators that tell it from other functions P. */
  public record Template(List<String> signature, DefinedSymbol let) {
    /** As it was defined, with the letters that were its parameters. */
    String written() {
      return Printer.latex(new UserCall(let, 0, let.parameters()));
    }
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

  SymbolTable withSymbol(String key, Symbol symbol) {
    Map<String, Symbol> more = new LinkedHashMap<>(symbols);
    more.remove(key);
    more.put(key, symbol);
    List<DeclaredSymbol> drawn = new ArrayList<>(givens);
    boolean isNew =
        symbol instanceof DeclaredSymbol given
            && !drawn.contains(given)
            && given.domain().kind() != Domain.Kind.ARGUMENT;
    if (isNew) {
      drawn.add((DeclaredSymbol) symbol);
    }
    return new SymbolTable(drawn, more, families, functions, letters, conditions, bare, layout);
  }

  SymbolTable withFamily(String key, Family family) {
    Map<String, Family> more = new LinkedHashMap<>(families);
    more.put(key, family);
    return new SymbolTable(givens, symbols, more, functions, letters, conditions, bare, layout);
  }

  SymbolTable withFunction(String key, Template template) {
    Map<String, List<Template>> more = new LinkedHashMap<>(functions);
    List<Template> all = new ArrayList<>(more.getOrDefault(key, List.of()));
    all.removeIf(other -> other.signature.equals(template.signature));
    all.add(template);
    more.put(key, List.copyOf(all));
    return new SymbolTable(givens, symbols, families, more, letters, conditions, bare, layout);
  }

  SymbolTable withLetter(String letter, Range range) {
    Map<String, Range> more = new LinkedHashMap<>(letters);
    more.put(letter, range);
    return new SymbolTable(givens, symbols, families, functions, more, conditions, bare, layout);
  }

  SymbolTable withCondition(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new SymbolTable(givens, symbols, families, functions, letters, more, bare, layout);
  }

  SymbolTable withBare(Expr argument) {
    return new SymbolTable(
        givens, symbols, families, functions, letters, conditions, Optional.of(argument), layout);
  }

  SymbolTable withDenominatorLayout() {
    return new SymbolTable(
        givens, symbols, families, functions, letters, conditions, bare, Layout.DENOMINATOR);
  }
}
