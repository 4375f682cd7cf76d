package chainrule.formula.parse;

import java.util.ArrayList;
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

  /**
   * The same sum, in which all behind an operator is in braces, up to the end: Σ_i a_i + b_i
   * becomes Σ_i {a_i + b_i}.
   *
   * @param term which of the terms has the operator
   * @param operator which of its factors that is; it is not the last
   */
  public ExpressionSyntax summedUp(int term, int operator) {
    SignedTermSyntax widened = terms.get(term);
    List<SignedTermSyntax> body = new ArrayList<>();
    TermSyntax first = widened.term().behind(operator);
    body.add(new SignedTermSyntax(first.span(), List.of(), first));
    body.addAll(terms.subList(term + 1, terms.size()));
    FactorSyntax braced = SyntaxBuilder.braced(List.copyOf(body), first.span().to(span));
    List<SignedTermSyntax> result = new ArrayList<>(terms.subList(0, term));
    Span all = widened.span().to(span);
    result.add(new SignedTermSyntax(all, widened.signs(), widened.term().upTo(operator, braced)));
    return new ExpressionSyntax(span, List.copyOf(result));
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
