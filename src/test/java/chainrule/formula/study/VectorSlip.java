package chainrule.formula.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slips of vectors and matrices. */
enum VectorSlip implements Mutator {
  /** The transpose stands at the other factor: the outer product for the inner one. */
  TRANSPOSE_AT_OTHER(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.VECTOR + ")\\s*(" + Pieces.VECTOR + ")",
              m -> exchanged(m.group(1), m.group(2)))),
  /** A factor is transposed that is not. */
  TRANSPOSED(
      latex ->
          Slips.varied(
              latex,
              "(" + Pieces.VECTOR + ")\\s*(" + Pieces.VECTOR + ")",
              m ->
                  List.of(
                      transposed(m.group(1)) + " " + m.group(2),
                      m.group(1) + " " + transposed(m.group(2))))),
  /** A product is transposed without exchanging its factors, or a matrix is on the other side. */
  FACTORS_EXCHANGED(
      latex ->
          Stream.of(
                  "(" + Pieces.NAME + ")\\s*(" + Pieces.BRACKET + ")",
                  "(" + Pieces.BRACKET + ")\\s*(" + Pieces.NAME + ")")
              .flatMap(
                  pattern ->
                      Slips.replaced(latex, pattern, m -> " " + m.group(2) + " " + m.group(1))
                          .stream())
              .toList()),
  /** The estimate stands for the truth: y is ŷ. */
  HAT_TOO_MANY(
      latex ->
          !latex.contains("\\hat y")
              ? List.of()
              : Slips.replaced(
                  latex, "(?<!\\\\hat ?)(?<!\\\\[a-z]{0,9})y(?![a-z])", m -> "\\hat y"));

  // lambdas that keep nothing
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, List<String>> change;

  VectorSlip(Function<String, List<String>> change) {
    this.change = change;
  }

  @Override
  public List<String> of(String latex) {
    return change.apply(latex);
  }

  private static String transposed(String factor) {
    return factor.endsWith(Pieces.TRANSPOSE) ? factor : factor + Pieces.TRANSPOSE;
  }

  private static String exchanged(String a, String b) {
    String left = a.replace(Pieces.TRANSPOSE, "");
    String right = b.replace(Pieces.TRANSPOSE, "");
    boolean isInner = a.endsWith(Pieces.TRANSPOSE) && !b.endsWith(Pieces.TRANSPOSE);
    boolean isOuter = b.endsWith(Pieces.TRANSPOSE) && !a.endsWith(Pieces.TRANSPOSE);
    return isInner
        ? left + " " + transposed(right)
        : isOuter ? transposed(left) + " " + right : a + b;
  }
}
