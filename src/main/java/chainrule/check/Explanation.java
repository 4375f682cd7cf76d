package chainrule.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A verdict in a sentence. */
final class Explanation {
  private static final double SAME_RATIO = 1e-6;

  /** A factor nearer to 1 is not a mistake of a formula. */
  private static final int FEWEST_DIGITS = 5;

  private static final int MOST_DIGITS = 12;
  private static final double NEARLY_ONE = 1e-3;

  private Explanation() {}

  static String of(GradientCheck check) {
    return switch (check.verdict()) {
      case AGREE ->
          "%s; the largest relative error is %s".formatted(all(check), largestError(check));
      case DISAGREE -> differing(check) + "; " + slip(check);
      case VACUOUS -> "both sides are zero everywhere, so nothing was tested; try another point";
      case UNDEFINED -> undefined(check);
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
    OptionalDouble factor = check.commonFactor();
    return factor.isPresent()
        ? "the claim is %s times the gradient".formatted(digits(factor.getAsDouble(), 6))
        : most(check) + values(check.worst());
  }

  /** So many significant digits at most, without zeros at the end. */
  private static String digits(double x, int most) {
    BigDecimal rounded = new BigDecimal(x).round(new MathContext(most));
    BigDecimal brief = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    boolean plain = brief.signum() == 0 || (Math.abs(x) >= 1e-4 && Math.abs(x) < 1e9);
    return plain
        ? brief.toPlainString()
        : String.format(Locale.ROOT, "%." + (brief.precision() - 1) + "e", x);
  }

  private static String most(GradientCheck check) {
    return check.rows().size() == 1 ? "" : check.worst().component() + " the most: ";
  }

  /** The number by which the claim is a multiple of the gradient, if there is one. */
  static OptionalDouble commonFactor(List<GradientCheck.Row> rows) {
    double ratio = rows.get(0).analytic() / rows.get(0).numeric();
    boolean common =
        Double.isFinite(ratio)
            && ratio != 0
            && Math.abs(ratio - 1) > NEARLY_ONE
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
    if (!Double.isFinite(check.value())) {
      return "f is %s here, so there is no derivative to compare".formatted(check.value());
    }
    return Double.isNaN(worst.numeric())
        ? "there is no derivative to compare at %s: near there f has a kink or a jump, or no value"
            .formatted(worst.component())
        : "the claim at %s is %s; it must be a number"
            .formatted(worst.component(), worst.analytic());
  }

  /** Both sides, with as many digits as tell them apart. */
  private static String values(GradientCheck.Row row) {
    int digits = FEWEST_DIGITS;
    while (digits < MOST_DIGITS
        && number(row.analytic(), digits).equals(number(row.numeric(), digits))) {
      digits++;
    }
    return String.format(
        Locale.ROOT,
        "analytic %s, numeric %s",
        number(row.analytic(), digits),
        number(row.numeric(), digits));
  }

  private static String number(double x, int digits) {
    return Double.isFinite(x) ? digits(x, digits) : Double.toString(x);
  }
}
