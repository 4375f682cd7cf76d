package chainrule.formula.parse;

import java.util.List;

/**
 * What parts two segments.
 *
 * @param spelling empty for a gap; the word alone for a keyword
 */
public record SeparatorSyntax(Span span, Separator kind, String spelling) implements SyntaxNode {
  /** Whether it only arranges what is written, as a gap does. */
  public boolean isLayout() {
    return kind == Separator.GAP || kind == Separator.COLUMN || kind == Separator.NEWLINE;
  }

  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }
}
