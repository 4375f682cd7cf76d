package chainrule.formula.infer;

import java.util.List;

/** What an author may know of names beyond their shapes, without saying so. */
public enum Restriction {
  /** Every entry is positive. */
  POSITIVE,
  /** Every entry is a probability. */
  PROBABILITY,
  /** Every entry is 0 or 1. */
  BINARY,
  /** Every entry is −1 or 1. */
  SIGN,
  /** The entries of a column are probabilities whose sum is 1. */
  DISTRIBUTION,
  /** Columns have length 1. */
  UNIT,
  /** One entry of a column is 1, and all others are 0. */
  ONE_HOT,
  /** Square matrices are symmetric. */
  SYMMETRIC,
  /** Square matrices are symmetric and positive definite. */
  COVARIANCE,
  /** Square matrices are orthogonal. */
  ORTHOGONAL,
  /** Square matrices are projections. */
  PROJECTION,
  /** Square matrices are diagonal. */
  DIAGONAL;

  /**
   * The lines that declare a name under this restriction; those without it where it says nothing of
   * the form of the name.
   *
   * @param helper a name that nothing else has
   */
  List<String> lines(InferredGiven given, String helper) {
    String size = given.sizes().isEmpty() ? "" : given.sizes().get(0);
    return switch (this) {
      case POSITIVE -> List.of(given.in("(0, 5)"));
      case PROBABILITY -> List.of(given.in("(0, 1)"));
      case BINARY -> List.of(given.in("\\{0,1\\}"));
      case SIGN -> List.of(given.in("\\{-1,1\\}"));
      case DISTRIBUTION ->
          given.isVector()
              ? made(given, helper, "\\operatorname{softmax}(%1$s)")
              : List.of(given.declaration());
      case UNIT ->
          given.isVector()
              ? made(given, helper, "\\frac{%1$s}{\\|%1$s\\|}")
              : List.of(given.declaration());
      case ONE_HOT ->
          given.isVector()
              ? List.of(
                  "given %s \\in \\{1,\\dots,%s\\}".formatted(helper, size),
                  "let %s = %s".formatted(given.name(), oneHot(given, size, helper)))
              : List.of(given.declaration());
      case SYMMETRIC -> square(given, helper, size + " \\times " + size, "%1$s + %1$s^\\top");
      case COVARIANCE ->
          square(
              given, helper, size + " \\times " + size, "%1$s %1$s^\\top + \\frac{1}{10} I_{%2$s}");
      case ORTHOGONAL -> orthogonal(given, helper);
      case PROJECTION -> square(given, helper, size, "\\frac{%1$s %1$s^\\top}{%1$s^\\top %1$s}");
      case DIAGONAL -> square(given, helper, size, "\\operatorname{diag}(%1$s)");
    };
  }

  /** Whether what is restricted so is restricted in another way, too. */
  boolean implies(Restriction other) {
    return this == other
        || (other == SYMMETRIC && (this == COVARIANCE || this == PROJECTION || this == DIAGONAL))
        || (other == DISTRIBUTION && this == ONE_HOT);
  }

  /** Whether it says that every entry is one of two numbers. */
  public boolean isOfTwoValues() {
    return this == BINARY || this == SIGN;
  }

  /** Whether it is about square matrices. */
  boolean isOfSquares() {
    return switch (this) {
      case SYMMETRIC, COVARIANCE, ORTHOGONAL, PROJECTION, DIAGONAL -> true;
      default -> false;
    };
  }

  /** Whether it says something about a name of this form. */
  boolean isAbout(InferredGiven given) {
    return switch (this) {
      case POSITIVE, PROBABILITY, BINARY, SIGN -> !given.form().isWhole() && !given.form().isMade();
      case DISTRIBUTION, UNIT, ONE_HOT -> given.isVector();
      case SYMMETRIC, COVARIANCE, ORTHOGONAL, PROJECTION, DIAGONAL -> given.isSquare();
    };
  }

  /**
   * A reflection, or a product of three: a reflection alone would be symmetric, and a product of
   * two would have the determinant 1.
   */
  private static List<String> orthogonal(InferredGiven given, String helper) {
    if (!given.isSquare()) {
      return List.of(given.declaration());
    }
    String size = given.sizes().get(0);
    String sign = InferredGiven.part(helper, "s");
    String product =
        reflection(size, "(1 + " + sign + ")", InferredGiven.part(helper, "a"))
            + reflection(size, "2", InferredGiven.part(helper, "b"))
            + reflection(size, "2", InferredGiven.part(helper, "c"));
    return List.of(
        "given %s \\in \\{-1,1\\}".formatted(sign),
        "given %s, %s, %s \\in \\mathbb{R}^{%s}"
            .formatted(
                InferredGiven.part(helper, "a"),
                InferredGiven.part(helper, "b"),
                InferredGiven.part(helper, "c"),
                size),
        "let %s = %s".formatted(given.name(), product));
  }

  /** I − f aa^⊤/(a^⊤a): a reflection where the factor is 2, and I where it is 0. */
  private static String reflection(String size, String factor, String of) {
    return "(I_{%1$s} - \\frac{%2$s %3$s %3$s^\\top}{%3$s^\\top %3$s})".formatted(size, factor, of);
  }

  private static String oneHot(InferredGiven given, String size, String helper) {
    return given.form() == Form.ROW
        ? "e_{%s}^\\top I_{%s}".formatted(helper, size)
        : "I_{%s} e_{%s}".formatted(size, helper);
  }

  private static List<String> square(
      InferredGiven given, String helper, String power, String formula) {
    return given.isSquare() ? made(given, helper, power, formula) : List.of(given.declaration());
  }

  /** Made of what has the same shape. */
  private static List<String> made(InferredGiven given, String helper, String formula) {
    return List.of(
        given.called(helper).declaration(),
        "let %s = %s".formatted(given.name(), formula.formatted(helper)));
  }

  private static List<String> made(
      InferredGiven given, String helper, String power, String formula) {
    return List.of(
        "given %s \\in \\mathbb{R}^{%s}".formatted(helper, power),
        "let %s = %s".formatted(given.name(), formula.formatted(helper, given.sizes().get(0))));
  }
}
