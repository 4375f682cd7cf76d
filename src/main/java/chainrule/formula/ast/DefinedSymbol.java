package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A defined symbol, S = body or f(x) = body. Lexically closed: the letters of the body were given
 * their meaning where it was written. Two lets are equal only if they are the same object.
 */
public final class DefinedSymbol implements Symbol {
  private final String name;
  private final List<Expr> parameters;
  private final Expr body;
  private final Shape shape;
  private final Set<Symbol> ingredients;

  /**
   * Defines a symbol.
   *
   * @param name in LaTeX
   * @param parameters each an {@link IndexRef} or an {@link SymbolRef}; empty for a plain name
   * @param body what it stands for
   * @throws SemanticException if the body has no shape
   */
  public DefinedSymbol(String name, List<Expr> parameters, Expr body) {
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.body = body;
    this.shape =
        body.shape()
            .orElseThrow(() -> ShapeErrorWords.exception(body.shapeError().orElseThrow()))
            .fixed();
    this.ingredients = new LinkedHashSet<>(ExprQueries.symbols(body));
    this.ingredients.add(this);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /** What has to be put in: {@link IndexRef} or {@link SymbolRef} each. */
  public List<Expr> parameters() {
    return parameters;
  }

  /** What it stands for. */
  public Expr body() {
    return body;
  }

  @Override
  public Set<Symbol> ingredients() {
    return ingredients;
  }

  @Override
  public String toString() {
    return name;
  }
}
