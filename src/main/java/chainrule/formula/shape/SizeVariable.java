package chainrule.formula.shape;

/** A named whole number that sizes are made of. Two are equal only if they are the same object. */
public interface SizeVariable {
  /** The name, in LaTeX. */
  String name();
}
