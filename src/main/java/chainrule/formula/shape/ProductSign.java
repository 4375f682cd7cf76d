package chainrule.formula.shape;

/** How two factors are joined. */
public enum ProductSign {
  /** Nothing between them: the scalar or the matrix product. */
  JUXTAPOSED(" "),
  /** A dot: as nothing, and the inner product of two columns. */
  DOT(" \\cdot "),
  /** A cross: as nothing. */
  CROSS(" \\times "),
  /** A star: entry by entry where the shapes are equal, else as nothing. */
  STAR(" * "),
  /** Entry by entry. */
  ELEMENTWISE(" \\odot ");

  private final String latex;

  ProductSign(String latex) {
    this.latex = latex;
  }

  /** As it is written. */
  public String latex() {
    return latex;
  }
}
