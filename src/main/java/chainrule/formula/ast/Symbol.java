package chainrule.formula.ast;

import chainrule.formula.shape.Shape;
import java.util.Set;

/**
 * A name with a meaning: it is {@link DeclaredSymbol} (drawn at random) or {@link DefinedSymbol}
 * (defined).
 */
public sealed interface Symbol permits DeclaredSymbol, DefinedSymbol {
  /** The name, in LaTeX. */
  String name();

  /** The shape of its value. */
  Shape shape();

  /** Everything its value is made of, itself included. */
  Set<Symbol> ingredients();
}
