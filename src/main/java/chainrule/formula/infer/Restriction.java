package chainrule.formula.infer;

import java.util.List;

/** What an author may know of names beyond their shapes, without saying so. */
public enum Restriction {
  /** Every entry is positive. */
  POSITIVE,
  /** Every entry is a probability. */
  PROBABILITY,
  /** The entries of a column are probabilities whose sum is 1. */
  DISTRIBUTION,
  /** Columns have length 1. */
  UNIT,
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
      case DISTRIBUTION ->
          given.form() == Form.COLUMN
              ? made(given, helper, size, "\\operatorname{softmax}(%1$s)")
              : List.of(given.declaration());
      case UNIT ->
          given.form() == Form.COLUMN
              ? made(given, helper, size, "\\frac{%1$s}{\\|%1$s\\|}")
              : List.of(given.declaration());
      case SYMMETRIC -> square(given, helper, size + " \\times " + size, "%1$s + %1$s^\\top");
      case COVARIANCE ->
          square(given, helper, size + " \\times " + size, "%1$s %1$s^\\top + I_{%2$s}");
      case ORTHOGONAL ->
          square(given, helper, size, "I_{%2$s} - \\frac{2 %1$s %1$s^\\top}{%1$s^\\top %1$s}");
      case PROJECTION -> square(given, helper, size, "\\frac{%1$s %1$s^\\top}{%1$s^\\top %1$s}");
      case DIAGONAL -> square(given, helper, size, "\\operatorname{diag}(%1$s)");
    };
  }

  /** Whether it says something about a name of this form. */
  boolean isAbout(InferredGiven given) {
    return switch (this) {
      case POSITIVE, PROBABILITY ->
          given.form() != Form.COUNT && given.form() != Form.INDEX && !given.form().isMade();
      case DISTRIBUTION, UNIT -> given.form() == Form.COLUMN;
      case SYMMETRIC, COVARIANCE, ORTHOGONAL, PROJECTION, DIAGONAL -> given.isSquare();
    };
  }

  private static List<String> square(
      InferredGiven given, String helper, String power, String formula) {
    return given.isSquare() ? made(given, helper, power, formula) : List.of(given.declaration());
  }

  private static List<String> made(
      InferredGiven given, String helper, String power, String formula) {
    return List.of(
        "given %s \\in \\mathbb{R}^{%s}".formatted(helper, power),
        "let %s = %s".formatted(given.name(), formula.formatted(helper, given.sizes().get(0))));
  }
}
