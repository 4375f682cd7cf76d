package chainrule.formula.ast;

import chainrule.formula.eval.array.ElementaryFunction;
import java.util.Optional;

/** The functions that every setting knows. */
public enum BuiltinFunction {
  /** The natural logarithm. */
  LOG("\\log", ElementaryFunction.LOG),
  /** The natural logarithm. */
  LN("\\ln", ElementaryFunction.LOG),
  /** e to the power. */
  EXP("\\exp", ElementaryFunction.EXP),
  /** The logistic function σ. */
  SIGMOID("\\sigma", ElementaryFunction.SIGMOID),
  /** The hyperbolic tangent. */
  TANH("\\tanh", ElementaryFunction.TANH),
  /** The sine. */
  SIN("\\sin", ElementaryFunction.SIN),
  /** The cosine. */
  COS("\\cos", ElementaryFunction.COS),
  /** The square root. */
  SQRT("\\sqrt", ElementaryFunction.SQRT),
  /** −1, 0 or 1. */
  SIGN("\\operatorname{sign}", ElementaryFunction.SIGN),
  /** |x|. */
  ABS("|", ElementaryFunction.ABS),
  /** max(x, 0). */
  RELU("\\operatorname{ReLU}"),
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
  /** The inner product of two columns. */
  INNER("\\langle"),
  /** A⁻¹. */
  INVERSE("\\operatorname{inv}"),
  /** Σ|x|. */
  NORM_1("\\|_1"),
  /** √Σx². */
  NORM_2("\\|_2");

  private final String latex;
  private final Optional<ElementaryFunction> elementary;

  BuiltinFunction(String latex) {
    this.latex = latex;
    this.elementary = Optional.empty();
  }

  BuiltinFunction(String latex, ElementaryFunction elementary) {
    this.latex = latex;
    this.elementary = Optional.of(elementary);
  }

  /** As it is written before its argument. */
  public String latex() {
    return latex;
  }

  /** The function of one number that acts on each entry, where it is that simple. */
  public Optional<ElementaryFunction> elementary() {
    return elementary;
  }

  /** The function of a name as typed, without backslash: "softmax", "log". */
  public static Optional<BuiltinFunction> named(String word) {
    return Optional.ofNullable(BuiltinFunctionNames.NAMES.get(word));
  }
}
