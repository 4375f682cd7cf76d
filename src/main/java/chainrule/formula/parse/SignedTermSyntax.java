package chainrule.formula.parse;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A term and the signs before it, of which there may be several: {@code x + -1}.
 *
 * @param signs empty before a first term without a sign
 */
public record SignedTermSyntax(Span span, List<Sign> signs, TermSyntax term) implements SyntaxNode {
  public boolean isNegative() {
    return signs.stream().filter(sign -> sign == Sign.MINUS).count() % 2 == 1;
  }

  @Override
  public List<TermSyntax> children() {
    return List.of(term);
  }

  @Override
  public String spelling() {
    return signs.stream().map(Sign::spelling).collect(Collectors.joining()) + term.spelling();
  }
}
