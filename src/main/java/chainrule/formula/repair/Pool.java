package chainrule.formula.repair;

import chainrule.formula.reading.Names;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import chainrule.formula.tree.Size;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What edits are made from: the parts of the chain, the letters of the setting. */
final class Pool {
  private final Names names;
  private final List<Expr> parts = new ArrayList<>();
  private final List<Expr> sides;
  private final List<Expr> atoms = new ArrayList<>();
  private final List<Expr> indices = new ArrayList<>();
  private final Set<IndexVariable> free = new LinkedHashSet<>();
  private final IdentityHashMap<Expr, Optional<Shape>> shapes = new IdentityHashMap<>();

  Pool(Names names, List<Expr> sides) {
    this.names = names;
    this.sides = List.copyOf(sides);
    Map<String, Expr> seen = new LinkedHashMap<>();
    for (Expr side : sides) {
      side.children()
          .forEach(child -> Trees.walk(child, p -> seen.putIfAbsent(Printer.latex(p), p)));
      Trees.walk(side, this::addAtom);
      free.addAll(Trees.freeIndices(side));
    }
    parts.addAll(seen.values());
    sides.forEach(side -> addSymbols(Trees.symbols(side)));
    addSymbols(names.symbols().values());
    free.forEach(letter -> indices.add(new Index(letter)));
  }

  private void addAtom(Expr part) {
    boolean atom = part instanceof Ref || part instanceof Item;
    if (atom && !atoms.contains(part)) {
      atoms.add(part);
    }
  }

  private void addSymbols(Iterable<Symbol> symbols) {
    for (Symbol symbol : symbols) {
      Expr ref = new Ref(symbol);
      boolean plain = !(symbol instanceof Let let) || let.parameters().isEmpty();
      boolean named = names.symbols().get(symbol.name()) == symbol;
      boolean index =
          symbol instanceof Given given && given.domain().isWhole() && given.shape().isScalar();
      if (index && named && !indices.contains(ref)) {
        indices.add(ref);
      } else if (plain && named && !index && Size.of(ref).isEmpty()) {
        addAtom(ref);
      }
    }
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
            Trees.walk(
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
    sides.forEach(side -> Trees.walk(side, ingredients::add));
    for (Expr part : List.copyOf(ingredients)) {
      definition(part).ifPresent(body -> Trees.walk(body, ingredients::add));
    }
    return ingredients;
  }

  /** J in its own letters, where it is a name for them. */
  private static Optional<Expr> definition(Expr part) {
    return part instanceof Ref ref && ref.symbol() instanceof Let let && let.parameters().isEmpty()
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
            .flatMap(body -> Slots.terms(body).stream())
            .forEach(
                term -> addends.add(new Derivative(term, derivative.by(), derivative.style())));
      }
      definition(side).ifPresent(body -> addends.addAll(Slots.terms(body)));
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

  /** All names and entries. */
  List<Expr> atoms() {
    return atoms;
  }

  /** Indices that could stand where one stands, of the same range. */
  List<Expr> indicesLike(Expr index, List<IndexVariable> bound) {
    List<Expr> all = new ArrayList<>(indices);
    bound.forEach(letter -> all.add(new Index(letter)));
    parts.stream().filter(Pool::isIndexItem).forEach(all::add);
    return all.stream()
        .filter(other -> !other.equals(index) && Ranges.of(other).isPresent())
        .filter(other -> isBound(other, bound))
        .distinct()
        .toList();
  }

  private boolean isBound(Expr index, List<IndexVariable> bound) {
    return Trees.freeIndices(index).stream().allMatch(l -> bound.contains(l) || free.contains(l));
  }

  private static boolean isIndexItem(Expr part) {
    return part instanceof Item && Ranges.of(part).isPresent();
  }

  /** The shape, if it has one; remembered for parts of the chain. */
  Optional<Shape> shape(Expr expression) {
    return shapes.computeIfAbsent(expression, this::computed);
  }

  /** Whether it has a shape, and is no number. */
  boolean isArray(Expr expression) {
    return shape(expression).map(shape -> !shape.isScalar()).orElse(false);
  }

  /** The shape of a new expression, if it has one. */
  Optional<Shape> computed(Expr expression) {
    try {
      return Optional.of(Shapes.of(expression, names.denominatorLayout()));
    } catch (Meaningless meaningless) {
      return Optional.empty();
    }
  }
}
