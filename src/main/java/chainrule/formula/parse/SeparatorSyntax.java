package chainrule.formula.parse;

import java.util.List;

/**
 * What parts two segments.
 *
 * @param spelling empty for a gap; the word alone for a keyword
 */
public record SeparatorSyntax(Span span, Separator kind, String spelling) implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }
}
