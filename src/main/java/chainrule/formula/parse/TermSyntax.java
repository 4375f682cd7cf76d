package chainrule.formula.parse;

import java.util.ArrayList;
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

  /** The product of all that stands behind a factor. */
  TermSyntax behind(int factor) {
    List<FactorSyntax> rest = factors.subList(factor + 1, factors.size());
    return new TermSyntax(
        rest.get(0).span().to(span), rest, operators.subList(factor + 1, operators.size()));
  }

  /** The product up to a factor, and of another one beside that. */
  TermSyntax upTo(int factor, FactorSyntax beside) {
    List<FactorSyntax> all = new ArrayList<>(factors.subList(0, factor + 1));
    all.add(beside);
    List<Times> between = new ArrayList<>(operators.subList(0, factor));
    between.add(Times.JUXTAPOSED);
    return new TermSyntax(span.to(beside.span()), List.copyOf(all), List.copyOf(between));
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
