package chainrule.formula.study;

import chainrule.formula.study.Sums.Addend;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slips of the algebra that was learned at school. */
enum AlgebraSlip implements Mutator {
  /** An addend is forgotten: a + b is a. */
  ADDEND_LOST(latex -> AddendSlips.eachTwo(latex, (a, b) -> List.of(List.of(a), List.of(b)))),
  /** An addend is copied twice: a + b is a + a + b. */
  ADDEND_TWICE(
      latex -> AddendSlips.eachTwo(latex, (a, b) -> List.of(List.of(a, a, b), List.of(a, b, b)))),
  /** A difference is taken the other way round: ŷ − y is y − ŷ. */
  DIFFERENCE_REVERSED(
      latex ->
          AddendSlips.eachTwo(
              latex,
              (a, b) ->
                  a.isNegative() == b.isNegative()
                      ? List.of()
                      : List.of(List.of(a.with(b.body()), b.with(a.body()))))),
  /** A minus is carried along that was used already: f(a) b is −f(a) b. */
  MINUS_CARRIED(
      latex ->
          AddendSlips.eachAddend(
              latex,
              a ->
                  a.isNegative() || !a.body().matches("[(\\[\\\\].*")
                      ? List.of()
                      : List.of(List.of(new Addend(true, a.body()))))),
  /** A minus reaches the first addend only: −(a + b) c is −a c + b c. */
  MINUS_REACHES_FIRST(
      latex ->
          AddendSlips.eachAddend(
              latex,
              a ->
                  Distribution.in(a.body()).stream()
                      .filter(product -> a.isNegative() && product.sum().isEmpty())
                      .map(AlgebraSlip::minusReachesFirst)
                      .toList())),
  /** A factor reaches the first addend only: (a + b) c is a c + b. */
  FACTOR_REACHES_FIRST(
      latex ->
          AddendSlips.eachBody(
              latex,
              body ->
                  Distribution.in(body).stream().map(AlgebraSlip::factorReachesFirst).toList())),
  /** A bracket is closed one addend too late: f(a) + b is f(a + b). */
  BRACKET_TAKES_ADDEND(
      latex ->
          AddendSlips.eachTwo(
              latex,
              (a, b) ->
                  a.body().matches(".*(?<!\\\\Big)\\)(?<!\\|.{0,9})")
                      ? List.of(
                          List.of(
                              a.with(
                                  a.body().substring(0, a.body().length() - 1)
                                      + (b.isNegative() ? "-" : "+")
                                      + b.body()
                                      + ")")))
                      : List.of())),
  /** A function is taken for linear: f(a + b) is f(a) + f(b), where f is eˣ or 1/x, too. */
  TAKEN_FOR_LINEAR(
      latex ->
          Stream.of(
                  eachOfSum(latex, "(\\\\[a-z]+|softmax)(" + Pieces.ROUND + ")", "%s(%s)"),
                  eachOfSum(latex, "(e\\^)(" + Pieces.BRACES + ")", "%s{%s}"),
                  eachOfSum(
                      latex,
                      "(\\\\frac\\s*(?:[0-9A-Z]|" + Pieces.BRACES + "))(" + Pieces.BRACES + ")",
                      "%s{%s}"))
              .flatMap(List::stream)
              .toList()),
  /** exp is cancelled above and below: exp a / Σ exp b is a / Σ b. */
  EXP_CANCELLED(
      latex ->
          Slips.eachRatio(
              latex,
              (top, bottom) ->
                  withoutExp(top).equals(top) || withoutExp(bottom).equals(bottom)
                      ? "\\frac{" + top + "}{" + bottom + "}"
                      : "\\frac{" + withoutExp(top) + "}{" + withoutExp(bottom) + "}")),
  /** log and exp are cancelled across the sum between them: log Σ exp a is Σ a. */
  LOG_EXP_CANCELLED(
      latex ->
          Slips.replaced(
              latex,
              "\\\\log\\s*(" + Pieces.SUM + ")\\s*(?:\\\\exp(?![a-z])|e\\^(" + Pieces.BRACES + "))",
              m -> m.group(1) + (m.group(2) == null ? " " : "(" + Slips.bare(m.group(2)) + ")"))),
  /** The numerator is forgotten, as an inner derivative is: a / b is 1 / b. */
  TOP_FORGOTTEN(latex -> Slips.eachRatio(latex, (top, bottom) -> "\\frac{1}{" + bottom + "}")),
  /** The denominator is forgotten, as a normaliser is: a / b is a. */
  BOTTOM_FORGOTTEN(latex -> Slips.eachRatio(latex, (top, bottom) -> "(" + top + ")")),
  /** A fraction is upside down: a / b is b / a. */
  UPSIDE_DOWN(
      latex -> Slips.eachRatio(latex, (top, bottom) -> "\\frac{" + bottom + "}{" + top + "}")),
  /** A factor 2 comes from nowhere, or from the square of another loss: a is 2 a. */
  TWO_TOO_MANY(
      latex ->
          AddendSlips.eachBody(
              latex, body -> body.matches("[0-9].*") ? List.of() : List.of("2" + body))),
  /** The complement is forgotten: 1 − σ is σ. */
  COMPLEMENT_FORGOTTEN(latex -> Slips.replaced(latex, Pieces.COMPLEMENT, m -> " " + m.group(1))),
  /** The complement is taken for the thing: σ(x) is 1 − σ(x), ŷ is 1 − ŷ. */
  COMPLEMENT_TAKEN(
      latex ->
          Slips.replaced(
              latex,
              "(?<!1 ?- ?)(?:\\\\sigma'?\\s*" + Pieces.ROUND + "|\\\\hat ?y(?:_[a-z])?)",
              m -> "(1-" + m.group() + ")"));

  // lambdas that keep nothing
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, List<String>> change;

  AlgebraSlip(Function<String, List<String>> change) {
    this.change = change;
  }

  @Override
  public List<String> of(String latex) {
    return change.apply(latex);
  }

  private static List<Addend> minusReachesFirst(Distribution product) {
    return Stream.concat(
            Stream.of(product.times(product.first()).negated()),
            product.others().stream().map(product::times))
        .toList();
  }

  private static String factorReachesFirst(Distribution product) {
    List<Addend> addends =
        Stream.concat(Stream.of(product.times(product.first())), product.others().stream())
            .toList();
    return product.sum() + "(" + Sums.text(addends) + ")";
  }

  /**
   * f of a sum is a sum of f, for each f that the pattern matches; its groups are f and the sum.
   */
  private static List<String> eachOfSum(String latex, String pattern, String application) {
    return Slips.replaced(
        latex,
        pattern,
        m -> {
          List<Addend> addends = Sums.addends(m.group(2).substring(1, m.group(2).length() - 1));
          return addends.size() < 2
              ? m.group()
              : "("
                  + Sums.text(
                      addends.stream()
                          .map(a -> a.with(application.formatted(m.group(1), a.body())))
                          .toList())
                  + ")";
        });
  }

  private static String withoutExp(String text) {
    return text.replaceAll("\\\\exp(?![a-z])", " ").replaceAll("e\\^\\{([^{}]*)\\}", "($1)");
  }
}
