package chainrule.formula.ast;

import java.util.Optional;

/** The functions that every setting knows. */
public enum BuiltinFunction {
  /** The natural logarithm. */
  LOG("\\log", true),
  /** The natural logarithm. */
  LN("\\ln", true),
  /** e to the power. */
  EXP("\\exp", true),
  /** The logistic function σ. */
  SIGMOID("\\sigma", true),
  /** The hyperbolic tangent. */
  TANH("\\tanh", true),
  /** The sine. */
  SIN("\\sin", true),
  /** The cosine. */
  COS("\\cos", true),
  /** The square root. */
  SQRT("\\sqrt", true),
  /** −1, 0 or 1. */
  SIGN("\\operatorname{sign}", true),
  /** |x|. */
  ABS("|", true),
  /** max(x, 0). */
  RELU("\\operatorname{ReLU}", true),
  /** The largest of its arguments, entry by entry, or of the entries of one. */
  MAX("\\max"),
  /** The smallest of its arguments, entry by entry, or of the entries of one. */
  MIN("\\min"),
  /** eˣ over its sum: of a column, of a row, of each row of a matrix. */
  SOFTMAX("\\operatorname{softmax}"),
  /** log Σ eˣ of all entries. */
  LOG_SUM_EXP("\\operatorname{logsumexp}"),
  /** The diagonal matrix of a column or row; the diagonal of a matrix as a column. */
  DIAG("\\operatorname{diag}"),
  /** The sum of the diagonal. */
  TRACE("\\operatorname{tr}"),
  /** The determinant. */
  DET("\\det"),
  /** The inner product of two columns. */
  INNER("\\langle"),
  /** A⁻¹. */
  INVERSE("\\operatorname{inv}"),
  /** Σ|x|. */
  NORM_1("\\|_1"),
  /** √Σx². */
  NORM_2("\\|_2");

  private final String latex;
  private final boolean entrywise;

  BuiltinFunction(String latex) {
    this(latex, false);
  }

  BuiltinFunction(String latex, boolean entrywise) {
    this.latex = latex;
    this.entrywise = entrywise;
  }

  /** As it is written before its argument. */
  public String latex() {
    return latex;
  }

  /** Whether it is a function of one number, which acts on each entry of an array. */
  public boolean isEntrywise() {
    return entrywise;
  }

  /** The function of a name as typed, without backslash: "softmax", "log". */
  public static Optional<BuiltinFunction> named(String word) {
    return Optional.ofNullable(BuiltinFunctionNames.NAMES.get(word));
  }
}
