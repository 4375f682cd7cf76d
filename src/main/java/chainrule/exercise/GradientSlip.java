package chainrule.exercise;

import chainrule.check.GradientCheck;
import chainrule.check.GradientCheck.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the wrong components of a claimed gradient have in common, told from numbers at one point or
 * at several; the right ones are never said.
 */
final class GradientSlip {
  private static final int LARGEST_BRIEF = 13;
  private static final int MOST_NAMED = 12;
  private static final String MISSING = "term is missing, is one too many, or has the wrong sign.";

  private final List<ClaimedGradient> claims;
  private final GradientCheck shape;
  private final List<Integer> wrong;

  private GradientSlip(List<ClaimedGradient> claims) {
    this.claims = claims;
    shape = claims.get(0).check();
    wrong = components().filter(i -> claims.stream().anyMatch(at -> !at.row(i).agrees())).toList();
  }

  /** In a sentence or two. */
  static String of(List<ClaimedGradient> claims) {
    return new GradientSlip(claims).sentence();
  }

  private Stream<Integer> components() {
    return IntStream.range(0, shape.rows().size()).boxed();
  }

  private String sentence() {
    List<Integer> undefined =
        components().filter(i -> any(at -> !Double.isFinite(at.row(i).analytic()))).toList();
    return undefined.isEmpty()
        ? single().or(this::factor).orElseGet(this::whereAndHow)
        : "It is infinite or not a number: " + named(undefined) + ".";
  }

  /** A number, of which one value says little; two numbers have always a factor. */
  private Optional<String> single() {
    if (shape.rows().size() > 1) {
      return Optional.empty();
    }
    return commonFactor()
        .filter(factor -> factor != 0 && (claims.size() > 1 || isBrief(factor)))
        .map(GradientSlip::factor)
        .or(this::difference)
        .or(() -> Optional.of("A factor or a " + MISSING));
  }

  private static boolean isBrief(double factor) {
    double whole = Math.max(Math.abs(factor), 1 / Math.abs(factor));
    return whole < LARGEST_BRIEF && Math.abs(whole - Math.rint(whole)) < 1e-6;
  }

  private Optional<String> factor() {
    Optional<Double> everywhere = commonFactor().filter(factor -> factor != 0);
    if (everywhere.isPresent() && isRightWhereNotWrong(everywhere.get())) {
      return everywhere.map(GradientSlip::factor);
    }
    return claims.size() > 1 && all(at -> at.check().commonFactor().isPresent())
        ? Optional.of(
            "At each point it is a multiple of the gradient, each time another one: a number before it"
                + " is wrong, and depends on the argument.")
        : Optional.empty();
  }

  /** Whether what agrees is 0, so that the factor is one of all components. */
  private boolean isRightWhereNotWrong(double factor) {
    return all(at -> at.isMultiple(components().toList(), factor));
  }

  /** The number by which all wrong components are too large, at every point. */
  private Optional<Double> commonFactor() {
    OptionalDouble first =
        wrong.stream()
            .map(claims.get(0)::ratio)
            .flatMapToDouble(OptionalDouble::stream)
            .findFirst();
    return first.isPresent() && all(at -> at.isMultiple(wrong, first.getAsDouble()))
        ? Optional.of(first.getAsDouble())
        : Optional.empty();
  }

  private static String factor(double factor) {
    return Math.abs(factor + 1) < 1e-6
        ? "The sign: it points the other way."
        : String.format(Locale.ROOT, "A factor: it is %.4g times what it should be.", factor);
  }

  private String whereAndHow() {
    boolean everywhere = wrong.size() == shape.rows().size();
    return everywhere
        ? how().orElse("No common factor: a " + MISSING)
        : "Only these are wrong: %s. %s"
            .formatted(named(wrong), how().orElse("What do they have in common?"));
  }

  private Optional<String> how() {
    return zeros()
        .or(() -> commonFactor().map(GradientSlip::factor))
        .or(this::difference)
        .or(this::products)
        .or(this::ownFactors);
  }

  private Optional<String> zeros() {
    if (all(at -> wrong.stream().allMatch(i -> at.row(i).analytic() == 0))) {
      return Optional.of("It is 0, and should not be.");
    }
    return all(at -> wrong.stream().allMatch(i -> at.exceedsBy(i, at.row(i).analytic())))
        ? Optional.of("It should be 0.")
        : Optional.empty();
  }

  /** What is too much or too little, where it is known at several points. */
  private Optional<String> difference() {
    if (claims.size() < 2) {
      return Optional.empty();
    }
    ClaimedGradient first = claims.get(0);
    if (all(at -> wrong.stream().allMatch(i -> at.exceedsBy(i, first.excess(i))))) {
      return Optional.of(
          "The difference is the same at every point. It does not depend on the argument: a "
              + MISSING);
    }
    double times = first.excess(wrong.get(0)) / first.point().get(wrong.get(0));
    return all(at -> wrong.stream().allMatch(i -> at.exceedsBy(i, times * at.point().get(i))))
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "The difference is %.4g times the argument: look at the term that is a multiple of it.",
                times))
        : Optional.empty();
  }

  /** Where each component is too large by a number of its own. */
  private Optional<String> ownFactors() {
    if (claims.size() > 1 && wrong.stream().allMatch(this::hasItsOwnFactor)) {
      return Optional.of(
          "Each is off by a factor of its own, the same at every point: a weight is missing, or is"
              + " one too many.");
    }
    return slope(t -> t * (1 - t), "t(1 − t)")
        .or(() -> slope(t -> 1 / (2 + Math.exp(t) + Math.exp(-t)), "σ′(t)"))
        .or(() -> slope(t -> t, "t"));
  }

  private boolean hasItsOwnFactor(int component) {
    OptionalDouble factor = claims.get(0).ratio(component);
    return factor.isPresent() && all(at -> at.isTimes(component, factor.getAsDouble()));
  }

  private Optional<String> slope(DoubleUnaryOperator factor, String words) {
    return all(at -> at.isOffBy(factor, wrong))
        ? Optional.of(
            "Each is off by the factor %s, where t is its entry of the argument.".formatted(words))
        : Optional.empty();
  }

  /** Where the gradient is a column times a row, and one of the two is right. */
  private Optional<String> products() {
    if (shape.columns() == 1) {
      return Optional.empty();
    }
    if (all(at -> OuterProduct.shareRows(at.truth(), at.claim()))) {
      return Optional.of(
          "Each row is a multiple of the right vector; the number before it is wrong.");
    }
    return all(
            at ->
                OuterProduct.rows(at.truth()) > 1
                    && OuterProduct.shareColumns(at.truth(), at.claim()))
        ? Optional.of(
            "The rows are multiples of one vector, by the right numbers; the vector is wrong.")
        : Optional.empty();
  }

  private boolean all(Predicate<ClaimedGradient> predicate) {
    return claims.stream().allMatch(predicate);
  }

  private boolean any(Predicate<ClaimedGradient> predicate) {
    return claims.stream().anyMatch(predicate);
  }

  private String named(List<Integer> components) {
    List<String> names =
        areRows(components)
            ? components.stream()
                .map(i -> i / shape.columns())
                .distinct()
                .map(shape.rowNames()::get)
                .toList()
            : components.stream().map(shape.rows()::get).map(Row::component).toList();
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(" "));
    String more = names.size() > MOST_NAMED ? " …" : "";
    return (areRows(components) ? names.size() == 1 ? "row " : "rows " : "") + shown + more;
  }

  /** Whether these are whole rows of a matrix. */
  private boolean areRows(List<Integer> components) {
    int columns = shape.columns();
    return columns > 1
        && components.stream()
            .allMatch(
                i ->
                    IntStream.range(0, columns)
                        .allMatch(j -> components.contains(i / columns * columns + j)));
  }
}
