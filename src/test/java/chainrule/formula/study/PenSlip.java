package chainrule.formula.study;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Slips of the pen. They know nothing of what the tokens mean, nor of the edits by which repairs
 * are found; but those were written in the knowledge of these slips.
 */
enum PenSlip implements Mutator {
  /** A token is lost. */
  LOST(latex -> Slips.eachToken(latex, token -> List.of(""))),
  /** A token is another that is often taken for it. */
  CONFUSED(latex -> Slips.eachToken(latex, Slips::confused)),
  /** A letter is another letter of the line. */
  LETTER(
      latex -> {
        Set<String> letters = Slips.letters(latex);
        return Slips.eachLetter(latex, letter -> List.copyOf(letters));
      }),
  /** A letter has a minus sign before it. */
  NEGATED(latex -> Slips.eachLetter(latex, letter -> List.of("(-" + letter + ")"))),
  /** Two neighbouring names stand in the other order. */
  SWAPPED(latex -> Slips.eachPair(latex, (a, b) -> b + " " + a)),
  /** Two neighbouring names have each other's scripts. */
  SCRIPTS_EXCHANGED(
      latex ->
          Slips.eachPair(
              latex,
              (a, b) -> Slips.base(a) + Slips.scripts(b) + " " + Slips.base(b) + Slips.scripts(a))),
  /** A subscript is a superscript, or the other way round. */
  LEVEL(
      latex ->
          Slips.replaced(
              latex,
              "([_^])(\\{[^{}]*\\}|[a-zA-Z0-9])",
              m -> (m.group(1).equals("_") ? "^" : "_") + m.group(2))),
  /** A pair of brackets is lost. */
  BRACKETS_LOST(
      latex ->
          Slips.eachBracket(latex, (before, inside, after) -> before + " " + inside + " " + after)),
  /** A bracket is closed one name too late. */
  BRACKET_LATE(
      latex ->
          Slips.replaced(
              latex, "([)\\]])\\s*(" + Pieces.NAME + ")", m -> " " + m.group(2) + m.group(1))),
  /** A bracket is opened one name too early. */
  BRACKET_EARLY(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.NAME + ")\\s*([(\\[])",
              m -> m.group(m.groupCount()) + m.group(1) + " ")),
  /** Two neighbouring operators stand in the other order: Σ log for log Σ. */
  OPERATORS_EXCHANGED(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.OPERATOR + ")\\s*(" + Pieces.OPERATOR + ")",
              m -> m.group(2) + " " + m.group(1) + " ")),
  /** A fraction is a product. */
  FRACTION_LOST(latex -> Slips.eachFraction(latex, (top, bottom) -> top + " " + bottom)),
  /** A derivative is upside down. */
  DERIVATIVE_INVERTED(
      latex ->
          Slips.eachFraction(
              latex,
              (top, bottom) ->
                  top.contains("\\partial")
                      ? "\\frac{" + bottom + "}{" + top + "}"
                      : "\\frac{" + top + "}{" + bottom + "}")),
  /** A factor behind a fraction is below it. */
  FACTOR_BELOW(
      latex -> Slips.replaced(latex, "\\}\\s*(" + Pieces.NAME + ")", m -> " " + m.group(1) + "}")),
  /** A plus sign stands one name too early. */
  PLUS_EARLY(
      latex ->
          Slips.replaced(
              latex, "(" + Pieces.NAME + ")\\s*([-+])", m -> m.group(2) + m.group(1) + " ")),
  /** A plus sign stands one name too late. */
  PLUS_LATE(
      latex ->
          Slips.replaced(
              latex, "([-+])\\s*(" + Pieces.NAME + ")", m -> m.group(2) + " " + m.group(1))),
  /** A sum is a product over the same range. */
  PRODUCT_FOR_SUM(latex -> Slips.replaced(latex, "\\\\sum", m -> "\\prod")),
  /** The ends of a range are exchanged. */
  RANGE_INVERTED(
      latex ->
          Slips.replaced(
              latex,
              "_\\{([a-z])=([^{},]*)\\}\\^(\\{[^{}]*\\}|[A-Za-z])",
              m -> "_{" + m.group(1) + "=" + Slips.bare(m.group(3)) + "}^{" + m.group(2) + "}"));

  // lambdas that keep nothing
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, List<String>> change;

  PenSlip(Function<String, List<String>> change) {
    this.change = change;
  }

  @Override
  public List<String> of(String latex) {
    return change.apply(latex);
  }
}
