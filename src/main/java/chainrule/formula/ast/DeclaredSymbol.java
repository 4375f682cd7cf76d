package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import chainrule.formula.shape.SizeVariable;
import java.util.Set;

/**
 * A symbol whose value is drawn at random. Two givens are equal only if they are the same object.
 */
public final class DeclaredSymbol implements Symbol, SizeVariable {
  private final String name;
  private final Shape shape;
  private final Domain domain;

  /**
   * Declares a symbol.
   *
   * @param name in LaTeX
   * @param shape of its value; a family of columns is kept as the matrix of its members
   * @param domain where its entries are drawn from
   */
  public DeclaredSymbol(String name, Shape shape, Domain domain) {
    this.name = name;
    this.shape = shape;
    this.domain = domain;
  }

  /** The parameter of a function, with the shape of what is put in. */
  public static DeclaredSymbol argument(String name, Shape shape) {
    return new DeclaredSymbol(name, shape.fixed(), Domain.ARGUMENT);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /** Where its entries are drawn from. */
  public Domain domain() {
    return domain;
  }

  @Override
  public Set<Symbol> ingredients() {
    return Set.of(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
