package chainrule.formula.parse;

import java.util.List;
import java.util.Optional;

/**
 * A product.
 *
 * @param factors at least one
 * @param operators one between each two neighbours
 */
public record TermSyntax(Span span, List<FactorSyntax> factors, List<Times> operators)
    implements SyntaxNode {
  /** The one factor that this is, if it is no more. */
  public Optional<FactorSyntax> onlyFactor() {
    return factors.size() == 1 ? Optional.of(factors.get(0)) : Optional.empty();
  }

  /** Whether this is no more than three dots. */
  public boolean isDots() {
    return onlyFactor().map(FactorSyntax::isDots).orElse(false);
  }

  /** Whether a factor stands beside the one before it with nothing between. */
  public boolean isJuxtaposed(int factor) {
    return factor > 0 && operators.get(factor - 1) == Times.JUXTAPOSED;
  }

  @Override
  public List<FactorSyntax> children() {
    return factors;
  }

  @Override
  public String spelling() {
    StringBuilder spelling = new StringBuilder(factors.get(0).spelling());
    for (int k = 1; k < factors.size(); k++) {
      spelling.append(operators.get(k - 1).spelling()).append(factors.get(k).spelling());
    }
    return spelling.toString();
  }
}
