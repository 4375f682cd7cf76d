package chainrule.formula.parse;

import java.util.List;

/**
 * A sign that stands alone as an argument: {@code \mathbb{R}^{+}}.
 *
 * @param spelling {@code +}, {@code -}, {@code *} or {@code '}
 */
public record MarkSyntax(Span span, String spelling) implements ArgumentSyntax {
  @Override
  public ContentsSyntax contents() {
    throw new SyntaxException("“" + text() + "” cannot stand here", place());
  }

  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }
}
