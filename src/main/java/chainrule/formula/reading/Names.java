package chainrule.formula.reading;

import chainrule.formula.tree.Call;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Domain;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Symbol;
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
 * @param denominatorLayout whether ∂vector/∂vector has a column for each component of the numerator
 */
public record Names(
    List<Given> givens,
    Map<String, Symbol> symbols,
    Map<String, Family> families,
    Map<String, List<Template>> functions,
    Map<String, Range> letters,
    List<Condition> conditions,
    Optional<Expr> bare,
    boolean denominatorLayout) {
  /** No names at all. */
  public static final Names NONE =
      new Names(
          List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(), false);

  /** u_w: what it is for each w. */
  public record Family(List<IndexVariable> parameters, Expr template) {}

  /** P(O = w | C = c): the labels and separators that tell it from other functions P. */
  public record Template(List<String> signature, Let let) {
    /** As it was defined, with the letters that were its parameters. */
    String written() {
      return Printer.latex(new Call(let, 0, let.parameters()));
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

  Names withSymbol(String key, Symbol symbol) {
    Map<String, Symbol> more = new LinkedHashMap<>(symbols);
    more.remove(key);
    more.put(key, symbol);
    List<Given> drawn = new ArrayList<>(givens);
    boolean isNew =
        symbol instanceof Given given
            && !drawn.contains(given)
            && given.domain().kind() != Domain.Kind.ARGUMENT;
    if (isNew) {
      drawn.add((Given) symbol);
    }
    return new Names(
        drawn, more, families, functions, letters, conditions, bare, denominatorLayout);
  }

  Names withFamily(String key, Family family) {
    Map<String, Family> more = new LinkedHashMap<>(families);
    more.put(key, family);
    return new Names(
        givens, symbols, more, functions, letters, conditions, bare, denominatorLayout);
  }

  Names withFunction(String key, Template template) {
    Map<String, List<Template>> more = new LinkedHashMap<>(functions);
    List<Template> all = new ArrayList<>(more.getOrDefault(key, List.of()));
    all.removeIf(other -> other.signature.equals(template.signature));
    all.add(template);
    more.put(key, List.copyOf(all));
    return new Names(givens, symbols, families, more, letters, conditions, bare, denominatorLayout);
  }

  Names withLetter(String letter, Range range) {
    Map<String, Range> more = new LinkedHashMap<>(letters);
    more.put(letter, range);
    return new Names(
        givens, symbols, families, functions, more, conditions, bare, denominatorLayout);
  }

  Names withCondition(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Names(givens, symbols, families, functions, letters, more, bare, denominatorLayout);
  }

  Names withBare(Expr argument) {
    return new Names(
        givens,
        symbols,
        families,
        functions,
        letters,
        conditions,
        Optional.of(argument),
        denominatorLayout);
  }

  Names withDenominatorLayout() {
    return new Names(givens, symbols, families, functions, letters, conditions, bare, true);
  }
}
