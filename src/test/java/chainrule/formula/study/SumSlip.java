package chainrule.formula.study;

import chainrule.formula.study.Sums.Addend;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slips of sums: their signs Σ, their ranges, their letters. */
enum SumSlip implements Mutator {
  /** The sign of a sum is forgotten: Σ a is a. */
  SUM_LOST(latex -> Slips.replaced(latex, Pieces.SUM, m -> " ")),
  /** The sign of a sum is left standing where one addend is left: a is Σ a. */
  SUM_LEFT_STANDING(
      latex ->
          AddendSlips.eachBody(
              latex,
              body ->
                  body.contains("\\sum") || body.contains("=")
                      ? List.of()
                      : Slips.indices(body).stream().map(k -> "\\sum_" + k + " " + body).toList())),
  /** A sum swallows the addend behind it, or before it: a + Σ b is Σ (a + b). */
  SUM_SWALLOWS_ADDEND(
      latex ->
          AddendSlips.eachTwo(
              latex,
              (a, b) ->
                  Stream.concat(
                          swallowed(a, bare -> List.of(bare, b)),
                          swallowed(b, bare -> List.of(a, bare)))
                      .toList())),
  /** A factor is taken out of a sum although it depends on its letter: Σ a b is a Σ b. */
  FACTOR_BEFORE_SUM(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.SUM + ")\\s*(" + Pieces.FACTOR + ")(?=\\s*" + Pieces.FACTOR + ")",
              m -> " " + m.group(2) + m.group(1) + " ")),
  /** A sum of products is taken for the product of the sums: Σ a b is Σ a Σ b. */
  PRODUCT_OF_SUMS(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.SUM + ")\\s*(" + Pieces.FACTOR + ")(?=\\s*" + Pieces.FACTOR + ")",
              m -> m.group() + m.group(1) + " ")),
  /** Σ or log is taken above and below: Σ a/b is Σ a / Σ b, log a/b is log a / log b. */
  TAKEN_ABOVE_AND_BELOW(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.SUM + "|\\\\log)\\s*" + Pieces.ABOVE_AND_BELOW,
              m ->
                  "\\frac{%s %s}{%s %s}"
                      .formatted(
                          m.group(1), Slips.bare(m.group(2)), m.group(1), Slips.bare(m.group(3))))),
  /** A sum leaves one out: over the others only. */
  ONE_LEFT_OUT(
      latex ->
          Slips.varied(
              latex,
              "\\\\sum_([a-z])",
              m ->
                  Slips.indices(latex).stream()
                      .filter(k -> !k.equals(m.group(1)))
                      .map(k -> "\\sum_{" + m.group(1) + "\\ne " + k + "}")
                      .toList())),
  /** A range ends one too early: up to n is up to n − 1. */
  RANGE_SHORT(
      latex ->
          Stream.concat(
                  Slips.replaced(latex, "(?<=\\}\\^)[A-Z]", m -> "{" + m.group() + "-1}").stream(),
                  Slips.replaced(
                      latex,
                      "(?<=\\\\le ?)[a-zA-Z](?![a-zA-Z])|(?<=_\\{)\\|[A-Z]\\|(?=\\})",
                      m -> m.group() + "-1")
                      .stream())
              .toList()),
  /** A condition is forgotten: that of a sum, or of the line. */
  CONDITION_FORGOTTEN(
      latex ->
          Stream.of(
                  Slips.replaced(latex, ",\\s*[a-z]\\\\ne ?[a-z0-9](?=\\})", m -> ""),
                  Slips.replaced(
                      latex,
                      "_\\{([a-z])(?:\\\\ne|[:=])[^{}]*\\}(?!\\^)",
                      m -> "_" + m.group(1) + " "),
                  Slips.replaced(latex, "^[a-z](?:=|\\\\ne ?)[a-z]:\\\\ ", m -> ""),
                  Slips.replaced(
                      latex, "(?:\\\\quad|\\\\ )+\\([a-z](?:=|\\\\ne ?)[a-z]\\)", m -> ""))
              .flatMap(List::stream)
              .toList()),
  /** A letter is taken for another throughout a side: its sums and its free places run together. */
  INDEX_RENAMED(
      latex ->
          Sums.in(latex).stream()
              .filter(sum -> sum.depth() == 0)
              .flatMap(sum -> renamed(latex, sum.start(), sum.end()))
              .toList()),
  /** A subscript is forgotten: the vector stands for its entry. */
  SUBSCRIPT_FORGOTTEN(
      latex ->
          Slips.replaced(
              latex,
              "(\\\\hat ?[a-z]|(?<!\\\\[a-z]{0,9})[a-z])_(?:[a-z]|\\{[^{}]*\\})",
              m -> m.group(1) + " ")),
  /** A subscript is too many: an entry stands for its vector. */
  SUBSCRIPT_TOO_MANY(
      latex ->
          Slips.varied(
              latex,
              "(?<!\\\\ne ?|_\\{[^{}]{0,20})(\\\\hat ?y|(?<![a-zA-Z\\\\_^=])(?<!\\\\hat ?)[a-df-z])(?![a-zA-Z_'(=<>\\\\|}])",
              m -> Slips.indices(latex).stream().map(k -> m.group() + "_" + k + " ").toList()));

  // lambdas that keep nothing
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, List<String>> change;

  SumSlip(Function<String, List<String>> change) {
    this.change = change;
  }

  @Override
  public List<String> of(String latex) {
    return change.apply(latex);
  }

  /** Σ over both addends, where one begins with a Σ that is not below a minus. */
  private static Stream<List<Addend>> swallowed(Addend sum, Function<Addend, List<Addend>> both) {
    return Slips.all(sum.body(), "^(" + Pieces.SUM + ")").stream()
        .filter(sign -> !sum.isNegative())
        .map(sign -> sign + "(" + Sums.text(both.apply(behind(sum, sign))) + ")")
        .map(text -> List.of(new Addend(false, text)));
  }

  private static Addend behind(Addend sum, String sign) {
    return sum.with(sum.body().substring(sign.length()));
  }

  private static Stream<String> renamed(String latex, int start, int end) {
    String side = latex.substring(start, end);
    List<String> letters = Slips.indices(latex);
    return Slips.indices(side).stream()
        .flatMap(
            from ->
                letters.stream()
                    .map(to -> side.replaceAll("_" + from, "_" + to))
                    .map(fresh -> Slips.put(latex, start, end, fresh)));
  }
}
