package chainrule.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A verdict in a sentence. */
final class Explanation {
  private static final double SAME_RATIO = 1e-6;

  private Explanation() {}

  static String of(GradientCheck check) {
    return switch (check.verdict()) {
      case AGREE ->
          "%s; the largest relative error is %s".formatted(all(check), largestError(check));
      case DISAGREE -> differing(check) + "; " + slip(check) + cut(check);
      case VACUOUS -> "both sides are zero everywhere, so nothing was tested; try another point";
      case UNDEFINED -> "there is no derivative to compare " + undefined(check);
      case NOT_DETERMINISTIC -> "f gave two values at one point; does it draw samples inside?";
    };
  }

  private static String all(GradientCheck check) {
    int size = check.rows().size();
    return size == 1 ? "both sides agree" : "all " + size + " components agree";
  }

  private static String largestError(GradientCheck check) {
    double largest =
        check.rows().stream().mapToDouble(GradientCheck.Row::relativeError).max().orElse(0);
    return String.format(Locale.ROOT, "%.1e", largest);
  }

  private static String differing(GradientCheck check) {
    int size = check.rows().size();
    long wrong = check.rows().stream().filter(row -> !row.agrees()).count();
    return size == 1
        ? "the two sides differ"
        : "%d of %d components %s".formatted(wrong, size, wrong == 1 ? "differs" : "differ");
  }

  private static String slip(GradientCheck check) {
    OptionalDouble factor = commonFactor(check.rows());
    return factor.isPresent()
        ? String.format(Locale.ROOT, "the claim is %.6g", factor.getAsDouble())
                .replaceFirst("\\.?0+$", "")
            + " times the gradient"
        : most(check) + values(check.worst());
  }

  private static String most(GradientCheck check) {
    return check.rows().size() == 1 ? "" : check.worst().component() + " the most: ";
  }

  /** The one number that takes the gradient to the claim, if there is one. */
  private static OptionalDouble commonFactor(List<GradientCheck.Row> rows) {
    double ratio = rows.get(0).analytic() / rows.get(0).numeric();
    boolean common =
        Double.isFinite(ratio)
            && ratio != 0
            && rows.stream()
                .allMatch(
                    row ->
                        Math.abs(row.analytic() - ratio * row.numeric())
                            <= SAME_RATIO * Math.abs(row.analytic())
                                + 10 * Math.abs(ratio) * row.errorEstimate());
    return common ? OptionalDouble.of(ratio) : OptionalDouble.empty();
  }

  private static String undefined(GradientCheck check) {
    GradientCheck.Row worst = check.worst();
    String where = "at %s: %s".formatted(worst.component(), values(worst));
    boolean smoothElsewhere = Double.isNaN(worst.numeric()) && Double.isFinite(check.value());
    return smoothElsewhere
        ? where + "; values of f show a kink or a jump there, or NaN"
        : Double.isFinite(check.value()) ? where : "where f is " + check.value();
  }

  private static String values(GradientCheck.Row row) {
    return String.format(
        Locale.ROOT, "analytic %s, numeric %s", number(row.analytic()), number(row.numeric()));
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, Double.isFinite(x) ? "%.6g" : "%s", x == 0 ? 0.0 : x);
  }

  private static String cut(GradientCheck check) {
    int shown = check.shown().size();
    return shown == check.rows().size() ? "" : "; the worst %d are shown".formatted(shown);
  }
}
