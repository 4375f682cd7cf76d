package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.RelationSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Resolves conditions: w = o, w \ne o, x > 0, x \in \mathbb{R}^*. */
final class ConditionResolver {
  private final ExpressionResolver expressions;
  private final RowAccount account;

  ConditionResolver(ExpressionResolver expressions) {
    this.expressions = expressions;
    this.account = expressions.scope().account();
  }

  /**
   * Whether what is in the brackets compares something, and is nothing that could be multiplied.
   */
  static boolean isCondition(ContentsSyntax contents) {
    List<SegmentSyntax> segments = contents.filled();
    return segments.size() == 1
        && segments.get(0).hasRelation()
        && segments.get(0).sides().size() > 1;
  }

  /** Whether all that stands in the brackets is comparisons, one or more. */
  static boolean compares(ContentsSyntax contents) {
    List<SegmentSyntax> segments = contents.filled();
    return !segments.isEmpty()
        && segments.stream().allMatch(s -> s.hasRelation() && s.sides().size() > 1);
  }

  Condition of(ContentsSyntax contents) {
    List<Comparison> all = new ArrayList<>();
    account.separators(contents, Set.of(Separator.COMMA));
    contents.filled().forEach(segment -> all.addAll(comparisons(segment)));
    return new Condition(all);
  }

  Condition of(SegmentSyntax segment) {
    return new Condition(comparisons(segment));
  }

  /** a < b < c is a < b and b < c. */
  List<Comparison> comparisons(SegmentSyntax segment) {
    account.own(segment);
    segment.relations().forEach(account::all);
    if (!segment.hasRelation() || segment.startsWithRelation()) {
      throw new SyntaxException("“" + segment.text() + "” is no condition", segment.place());
    }
    if (segment.isPair() && segment.hasRelation(Relation.IN)) {
      Expr element = expressions.expression(segment.first());
      return new SetResolver(expressions).membership(element, segment.last());
    }
    List<Expr> sides = segment.sides().stream().map(expressions::expression).toList();
    List<Comparison> comparisons = new ArrayList<>();
    for (int k = 0; k < segment.relations().size(); k++) {
      Order order = exact(segment.relations().get(k));
      comparisons.add(new Comparison(sides.get(k), order, sides.get(k + 1)));
    }
    return comparisons;
  }

  private static Order exact(RelationSyntax relation) {
    if (relation.kind() == Relation.APPROXIMATE) {
      throw new SyntaxException("“\\approx” is no condition", relation.place());
    }
    return order(relation);
  }

  static Order order(RelationSyntax relation) {
    return switch (relation.kind()) {
      case EQUAL -> Order.EQUAL;
      case NOT_EQUAL -> Order.NOT_EQUAL;
      case LESS -> Order.LESS;
      case GREATER -> Order.GREATER;
      case LESS_EQUAL -> Order.LESS_EQUAL;
      case GREATER_EQUAL -> Order.GREATER_EQUAL;
      case APPROXIMATE -> Order.APPROXIMATE;
      case DEFINED, IN, OTHER ->
          throw new SyntaxException(
              "“" + relation.text() + "” is no comparison that can be checked", relation.place());
    };
  }
}
