package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parameters of a function may be: a name that is known is tried as it is, then as a
 * number of its own; a new name as a number, which then takes any shape, and then in the shapes
 * that are declared.
 */
final class ParameterShapes {
  private static final int MOST_CHOICES = 100;

  private final SymbolTable names;

  ParameterShapes(SymbolTable names) {
    this.names = names;
  }

  /** Every choice for some labels, the likeliest first. */
  List<Map<String, Symbol>> choices(Set<String> labels) {
    List<Map<String, Symbol>> choices = new ArrayList<>(List.of(Map.of()));
    for (String label : labels) {
      List<Map<String, Symbol>> longer = new ArrayList<>();
      for (Symbol symbol : candidates(label)) {
        for (Map<String, Symbol> choice : choices) {
          Map<String, Symbol> more = new LinkedHashMap<>(choice);
          more.put(label, symbol);
          longer.add(more);
        }
      }
      choices = longer.subList(0, Math.min(MOST_CHOICES, longer.size()));
    }
    return choices;
  }

  private List<Symbol> candidates(String label) {
    List<Symbol> candidates = new ArrayList<>();
    Symbol known = names.symbols().get(label);
    if (known != null) {
      candidates.add(known);
    }
    candidates.add(DeclaredSymbol.argument(label, Shape.SCALAR));
    if (known == null) {
      declaredShapes().forEach(s -> candidates.add(new DeclaredSymbol(label, s, Domain.REAL)));
    }
    return candidates;
  }

  private Set<Shape> declaredShapes() {
    Set<Shape> shapes = new LinkedHashSet<>();
    names.givens().stream()
        .map(DeclaredSymbol::shape)
        .filter(shape -> !shape.isScalar())
        .forEach(
            shape -> {
              shapes.add(Shape.column(shape.rows()));
              shapes.add(Shape.column(shape.columns()));
              shapes.add(shape);
            });
    shapes.removeIf(Shape::isScalar);
    return shapes;
  }

  /** Refuses a parameter that takes any shape where the body takes entries that depend on it. */
  static void requireAnyShape(Symbol parameter, Expr body) {
    boolean any =
        parameter instanceof DeclaredSymbol given && given.domain().kind() == Domain.Kind.ARGUMENT;
    boolean entries =
        any
            && ExprQueries.parts(body)
                .anyMatch(
                    part ->
                        part instanceof ElementAccess item
                            && ExprQueries.symbols(item.base()).contains(parameter));
    if (entries) {
      throw SemanticException.unclear(
          "which shape “%s” has in “%s” cannot be told"
              .formatted(parameter.name(), Printer.latex(body)));
    }
  }
}
