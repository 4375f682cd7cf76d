package chainrule.formula.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slips of calculus: what is lost, or left standing, when something is differentiated. */
enum CalculusSlip implements Mutator {
  /** A factor of the chain rule is forgotten: an inner derivative behind another factor. */
  CHAIN_FACTOR_LOST(
      latex ->
          Slips.replaced(
              latex,
              "(?<=[})\\]])\\s*(?:\\\\cdot)?\\s*(?:"
                  + Pieces.DERIVATIVE
                  + "|\\\\Big(?:\\[|\\\\\\{)\\s*"
                  + Pieces.DIFFERENTIATION
                  + ".*?\\\\Big(?:\\]|\\\\\\}))",
              m -> " ")),
  /** What was to be differentiated is copied as it is. */
  NOT_DIFFERENTIATED(
      latex ->
          Stream.concat(
                  Slips.replaced(latex, Pieces.DIFFERENTIATION, m -> " ").stream(),
                  Slips.replaced(
                      latex,
                      Pieces.DERIVATIVE,
                      m -> m.group(1).matches("\\s*[A-Z].{0,6}") ? m.group() : m.group(1))
                      .stream())
              .toList()),
  /** exp is differentiated like a power: its exponent comes down, exp a is a exp a. */
  EXPONENT_COMES_DOWN(
      latex ->
          Slips.replaced(
              latex,
              "(?:\\\\exp\\s*|e\\^)(" + Pieces.ROUND + "|" + Pieces.BRACES + ")",
              m -> "(" + m.group(1).substring(1, m.group(1).length() - 1) + ")" + m.group())),
  /** The quotient rule's square is where the logarithm's derivative has none, or is forgotten. */
  SQUARE_OF_QUOTIENT_RULE(
      latex ->
          Stream.concat(
                  Slips.eachRatio(latex, (top, bottom) -> "\\frac{" + top + "}{(" + bottom + ")^2}")
                      .stream(),
                  Slips.replaced(latex, "\\^(?:2|\\{2\\})", m -> "").stream())
              .toList()),
  /** The sigmoid is differentiated like tanh: 1 − σ is 1 − σ². */
  LIKE_TANH(latex -> Slips.replaced(latex, Pieces.COMPLEMENT, m -> m.group() + "^2")),
  /** The derivative stands for the function: σ is σ′. */
  PRIMED(latex -> Slips.replaced(latex, "\\\\sigma(?![a-z'])", m -> "\\sigma'")),
  /** A function is applied twice: f(x) is f(f(x)). */
  APPLIED_TWICE(
      latex ->
          Slips.replaced(
              latex,
              "(" + Pieces.FUNCTION + ")\\s*(" + Pieces.ROUND + "|" + Pieces.NAME + ")",
              m -> m.group(1) + "(" + m.group() + ")")),
  /** A function is taken at the place of another: σ(−u⊤v) is σ(x⊤v). */
  ARGUMENT_OF_ANOTHER(
      latex -> {
        String call = "(" + Pieces.FUNCTION + "'?\\s*)(" + Pieces.ROUND + ")";
        List<String> arguments = Slips.all(latex, call);
        return Slips.varied(
            latex, call, m -> arguments.stream().map(other -> m.group(1) + other).toList());
      }),
  /** The logarithm is left standing when it was differentiated: ŷ is log ŷ. */
  LOG_LEFT_STANDING(
      latex ->
          Slips.replaced(
              latex,
              "(?<!\\\\log ?)(?:\\\\hat ?y(?:_[a-z])?|[pP]\\([^()]*\\)|\\\\frac\\{[^{}]*(?:\\\\exp|e\\^)[^{}]*\\}"
                  + Pieces.BRACES
                  + ")",
              m -> "\\log " + m.group())),
  /** The derivative is taken by a neighbour of the variable: ∂/∂u for ∂/∂v. */
  BY_NEIGHBOUR(
      latex ->
          Slips.varied(
              latex,
              Pieces.VARIABLE,
              m ->
                  Slips.all(latex, Pieces.ONE_OF_SEVERAL).stream()
                      .map(other -> m.group().replace(m.group(1), other))
                      .toList())),
  /**
   * The factor that was differentiated is left standing, and the other one gone: ∂(u⊤v)/∂v is v.
   */
  WRONG_FACTOR_LEFT(
      latex ->
          Slips.varied(
              latex,
              "(?<!\\\\partial ?)(?<!\\{d|/d|_\\{|:)" + Pieces.ONE_OF_SEVERAL + "(?![=}:]|\\\\ne)",
              m -> Slips.all(latex, Pieces.VARIABLE)));

  // lambdas that keep nothing
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, List<String>> change;

  CalculusSlip(Function<String, List<String>> change) {
    this.change = change;
  }

  @Override
  public List<String> of(String latex) {
    return change.apply(latex);
  }
}
