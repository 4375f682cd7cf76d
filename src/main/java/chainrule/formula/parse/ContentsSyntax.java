package chainrule.formula.parse;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A whole row, or what stands between two brackets: segments and what parts them.
 *
 * @param segments at least one; a segment may be empty
 * @param separators one between each two neighbours
 */
public record ContentsSyntax(
    Span span, List<SegmentSyntax> segments, List<SeparatorSyntax> separators)
    implements ArgumentSyntax {

  @Override
  public ContentsSyntax contents() {
    return this;
  }

  /** The segments in which something stands. */
  public List<SegmentSyntax> filled() {
    return segments.stream().filter(segment -> !segment.isEmpty()).toList();
  }

  /** The one expression that this is, if it is no more. */
  public Optional<ExpressionSyntax> expression() {
    List<SegmentSyntax> filled = filled();
    boolean one = filled.size() == 1 && separators.stream().allMatch(SeparatorSyntax::isLayout);
    return one ? filled.get(0).expression() : Optional.empty();
  }

  /** The one factor that this is, if it is no more. */
  public Optional<FactorSyntax> onlyFactor() {
    return expression().flatMap(ExpressionSyntax::onlyFactor);
  }

  private Optional<GroupSyntax> parentheses() {
    return onlyFactor()
        .filter(factor -> factor.scripts().isEmpty())
        .flatMap(factor -> factor.atom().group(Bracket.PARENTHESES));
  }

  @Override
  public boolean isInParentheses() {
    return parentheses().isPresent();
  }

  @Override
  public String label() {
    return parentheses().map(group -> group.contents().spelling()).orElseGet(this::spelling);
  }

  @Override
  public List<SyntaxNode> children() {
    List<SyntaxNode> children = new ArrayList<>();
    for (int k = 0; k < segments.size(); k++) {
      if (k > 0) {
        children.add(separators.get(k - 1));
      }
      children.add(segments.get(k));
    }
    return children;
  }

  @Override
  public String spelling() {
    return children().stream().map(SyntaxNode::spelling).collect(Collectors.joining());
  }
}
