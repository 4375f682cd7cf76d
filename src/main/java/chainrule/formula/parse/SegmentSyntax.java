package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chain {@code a = b = c}, {@code = b} that goes on from an earlier row, one formula, or nothing.
 *
 * @param sides what is compared
 * @param relations as many as sides where the first of them stands in front, else one less
 * @param points for each side where it is evaluated: {@code x = 0} of {@code f'(x)|_{x=0}}
 */
public record SegmentSyntax(
    Span span,
    List<ExpressionSyntax> sides,
    List<RelationSyntax> relations,
    List<Optional<ArgumentSyntax>> points)
    implements SyntaxNode {

  /** One formula. */
  static SegmentSyntax of(ExpressionSyntax side) {
    return new SegmentSyntax(side.span(), List.of(side), List.of(), List.of(Optional.empty()));
  }

  public boolean isEmpty() {
    return sides.isEmpty();
  }

  /** Whether a side says where it is evaluated. */
  public boolean isEvaluated() {
    return points.stream().anyMatch(Optional::isPresent);
  }

  /** Whether something is compared. */
  public boolean hasRelation() {
    return !relations.isEmpty();
  }

  /** Whether the first relation is of that kind. */
  public boolean hasRelation(Relation kind) {
    return hasRelation() && relations.get(0).kind() == kind;
  }

  /** Whether a relation stands in front. */
  public boolean startsWithRelation() {
    return hasRelation() && relations.size() == sides.size();
  }

  /** Whether it is {@code a ∘ b}, of two sides and no more. */
  public boolean isPair() {
    return sides.size() == 2 && relations.size() == 1;
  }

  /** The one formula that this is, if nothing is compared. */
  public Optional<ExpressionSyntax> expression() {
    return hasRelation() || isEmpty() ? Optional.empty() : Optional.of(sides.get(0));
  }

  /** The one factor that this is, if it is no more. */
  public Optional<FactorSyntax> onlyFactor() {
    return expression().flatMap(ExpressionSyntax::onlyFactor);
  }

  /** {@code a = b} of {@code a = b \in S}. */
  public SegmentSyntax withoutLast() {
    List<ExpressionSyntax> left = sides.subList(0, sides.size() - 1);
    Span before = new Span(span.source(), span.start(), left.get(left.size() - 1).span().end());
    return new SegmentSyntax(
        before, left, relations.subList(0, relations.size() - 1), points.subList(0, left.size()));
  }

  /** {@code b = c} of {@code a = b = c}. */
  public SegmentSyntax behindFirst() {
    Span behind = new Span(span.source(), sides.get(1).span().start(), span.end());
    return new SegmentSyntax(
        behind,
        sides.subList(1, sides.size()),
        relations.subList(1, relations.size()),
        points.subList(1, points.size()));
  }

  /** {@code c := a = b} of {@code a = b =: c}. */
  SegmentSyntax withLastFirst() {
    return new SegmentSyntax(span, lastFirst(sides), lastFirst(relations), lastFirst(points));
  }

  private static <T> List<T> lastFirst(List<T> all) {
    List<T> turned = new ArrayList<>(all);
    Collections.rotate(turned, 1);
    return List.copyOf(turned);
  }

  /** Whether this is no more than three dots. */
  public boolean isDots() {
    return onlyFactor().map(FactorSyntax::isDots).orElse(false);
  }

  /** The left-most side. */
  public ExpressionSyntax first() {
    return sides.get(0);
  }

  /** The right-most side. */
  public ExpressionSyntax last() {
    return sides.get(sides.size() - 1);
  }

  @Override
  public List<SyntaxNode> children() {
    List<SyntaxNode> children = new ArrayList<>();
    int before = startsWithRelation() ? 0 : 1;
    for (int k = 0; k < sides.size(); k++) {
      if (k >= before) {
        children.add(relations.get(k - before));
      }
      children.add(sides.get(k));
      points.get(k).ifPresent(children::add);
    }
    return children;
  }

  @Override
  public String spelling() {
    return children().stream().map(SyntaxNode::spelling).collect(Collectors.joining());
  }
}
