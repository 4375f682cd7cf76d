package chainrule.formula.repair.tree;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.resolve.SymbolTable.Family;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What edits are made from: the parts of the chain, the letters of the setting. */
final class CandidatePool {
  private final SymbolTable names;
  private final List<Expr> parts = new ArrayList<>();
  private final List<Expr> sides;
  private final List<Expr> atoms = new ArrayList<>();
  private final List<Expr> indices = new ArrayList<>();
  private final Set<IndexVariable> free = new LinkedHashSet<>();

  CandidatePool(SymbolTable names, List<Expr> sides) {
    this.names = names;
    this.sides = List.copyOf(sides);
    Map<String, Expr> seen = new LinkedHashMap<>();
    for (Expr side : sides) {
      side.children()
          .forEach(child -> ExprQueries.walk(child, p -> seen.putIfAbsent(Printer.latex(p), p)));
      ExprQueries.walk(side, this::addAtom);
      free.addAll(ExprQueries.freeIndices(side));
    }
    parts.addAll(seen.values());
    sides.forEach(side -> addSymbols(ExprQueries.symbols(side)));
    addSymbols(names.symbols().values());
    free.forEach(letter -> indices.add(new IndexRef(letter)));
  }

  private void addAtom(Expr part) {
    boolean atom = part instanceof SymbolRef || part instanceof ElementAccess;
    if (atom && !atoms.contains(part)) {
      atoms.add(part);
    }
  }

  private void addSymbols(Iterable<Symbol> symbols) {
    for (Symbol symbol : symbols) {
      Expr ref = new SymbolRef(symbol);
      boolean plain = !(symbol instanceof DefinedSymbol let) || let.parameters().isEmpty();
      boolean named = names.symbols().get(symbol.name()) == symbol;
      boolean index =
          symbol instanceof DeclaredSymbol given
              && given.domain().isWhole()
              && given.shape().isScalar();
      if (index && named && !indices.contains(ref)) {
        indices.add(ref);
      } else if (plain && named && !index && SizeExpression.read(ref).isEmpty()) {
        addAtom(ref);
      }
    }
  }

  /** How new Jacobians are arranged. */
  Derivative.Layout layout() {
    return names.layout();
  }

  /** The letters that are free in the chain. */
  Set<IndexVariable> free() {
    return free;
  }

  /** Parts of the chain that are not whole sides. */
  List<Expr> parts() {
    return parts;
  }

  /** What the chain is differentiated in. */
  Set<Expr> variables() {
    Set<Expr> variables = new LinkedHashSet<>();
    sides.forEach(
        side ->
            ExprQueries.walk(
                side,
                part -> {
                  if (part instanceof Derivative derivative) {
                    variables.add(derivative.by());
                  }
                }));
    return variables;
  }

  /** All that the chain is made of, and what the names in it stand for. */
  Set<Expr> ingredients() {
    Set<Expr> ingredients = new LinkedHashSet<>();
    sides.forEach(side -> ExprQueries.walk(side, ingredients::add));
    for (Expr part : List.copyOf(ingredients)) {
      definition(part).ifPresent(body -> ExprQueries.walk(body, ingredients::add));
    }
    return ingredients;
  }

  /** J in its own letters, where it is a name for them. */
  private static Optional<Expr> definition(Expr part) {
    return part instanceof SymbolRef ref
            && ref.symbol() instanceof DefinedSymbol let
            && let.parameters().isEmpty()
        ? definition(let.body()).or(() -> Optional.of(let.body()))
        : Optional.empty();
  }

  /** What a name stands for in the end; anything else is what it is. */
  static Expr resolved(Expr part) {
    return definition(part).orElse(part);
  }

  /** The terms that a side is the sum of by definition, or the derivatives of such terms. */
  List<Expr> addends() {
    List<Expr> addends = new ArrayList<>();
    for (Expr side : sides) {
      if (side instanceof Derivative derivative) {
        definition(derivative.of()).stream()
            .flatMap(body -> OperandSlots.terms(body).stream())
            .forEach(
                term ->
                    addends.add(
                        new Derivative(
                            term, derivative.by(), derivative.style(), derivative.layout())));
      }
      definition(side).ifPresent(body -> addends.addAll(OperandSlots.terms(body)));
    }
    return addends;
  }

  /** Names and entries of the same shape as one, itself left out. */
  List<Expr> atomsLike(Expr atom) {
    Optional<Shape> shape = shape(atom);
    return atoms.stream()
        .filter(other -> !other.equals(atom) && shape.isPresent() && shape(other).equals(shape))
        .toList();
  }

  /** What is drawn at random. */
  List<DeclaredSymbol> givens() {
    return names.givens();
  }

  /** What one can differentiate in: names, entries, and the members of families. */
  Set<Expr> targets() {
    Set<Expr> targets = new LinkedHashSet<>(atoms);
    names.families().values().stream()
        .flatMap(List::stream)
        .filter(family -> family.parameters().size() == 1)
        .forEach(family -> targets.addAll(members(family)));
    return targets;
  }

  private List<Expr> members(Family family) {
    IndexVariable parameter = family.parameters().get(0);
    return indicesLike(new IndexRef(parameter), List.of()).stream()
        .map(index -> ExprQueries.substitute(family.template(), Map.of(parameter, index)))
        .toList();
  }

  /** All names and entries. */
  List<Expr> atoms() {
    return atoms;
  }

  /** Indices that could stand where one stands, of the same range. */
  List<Expr> indicesLike(Expr index, List<IndexVariable> bound) {
    List<Expr> all = new ArrayList<>(indices);
    bound.forEach(letter -> all.add(new IndexRef(letter)));
    parts.stream().filter(CandidatePool::isIndexItem).forEach(all::add);
    return all.stream()
        .filter(other -> !other.equals(index) && IndexRanges.of(other).isPresent())
        .filter(other -> isBound(other, bound))
        .distinct()
        .toList();
  }

  private boolean isBound(Expr index, List<IndexVariable> bound) {
    return ExprQueries.freeIndices(index).stream()
        .allMatch(l -> bound.contains(l) || free.contains(l));
  }

  private static boolean isIndexItem(Expr part) {
    return part instanceof ElementAccess && IndexRanges.of(part).isPresent();
  }

  /** The shape, if it has one. */
  Optional<Shape> shape(Expr expression) {
    return expression.shape();
  }

  /** Whether it has a shape, and is no number. */
  boolean isArray(Expr expression) {
    return shape(expression).map(shape -> !shape.isScalar()).orElse(false);
  }
}
