package chainrule.formula.parse;

import java.util.List;

/** A relation between two sides. */
public record RelationSyntax(Span span, Relation kind) implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }

  @Override
  public String spelling() {
    return text();
  }
}
