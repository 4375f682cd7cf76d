package chainrule.formula.tree;

import java.util.Set;

/** A name with a meaning: it is {@link Given} (drawn at random) or {@link Let} (defined). */
public sealed interface Symbol permits Given, Let {
  /** The name, in LaTeX. */
  String name();

  /** The shape of its value. */
  Shape shape();

  /** Everything its value is made of, itself included. */
  Set<Symbol> ingredients();
}
