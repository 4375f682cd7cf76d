package chainrule.formula.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sum: terms, each with the signs before it. */
public record ExpressionSyntax(Span span, List<SignedTermSyntax> terms) implements SyntaxNode {
  /** The one term that this is, if no sign stands before it. */
  public Optional<TermSyntax> onlyTerm() {
    boolean one = terms.size() == 1 && terms.get(0).signs().isEmpty();
    return one ? Optional.of(terms.get(0).term()) : Optional.empty();
  }

  /** The one factor that this is, if it is no more. */
  public Optional<FactorSyntax> onlyFactor() {
    return onlyTerm().flatMap(TermSyntax::onlyFactor);
  }

  @Override
  public List<SignedTermSyntax> children() {
    return terms;
  }

  @Override
  public String spelling() {
    return terms.stream().map(SyntaxNode::spelling).collect(Collectors.joining());
  }
}
