package chainrule.formula.resolve;

import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Sum;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Over which range bound letters run, and on which condition.
 *
 * @param letters those that are bound, by name
 * @param over what stands above the sign
 */
record BoundVariableRanges(
    ExpressionResolver expressions,
    ConditionResolver conditions,
    Map<String, IndexVariable> letters,
    Optional<ArgumentSyntax> over) {

  /** Takes in the ranges that a segment under the sign tells; what is left of it is a condition. */
  List<Comparison> conditions(SegmentSyntax segment) {
    RowAccount account = expressions.scope().account();
    if (!segment.hasRelation()) {
      BoundVariables.listed(segment.first()).forEach(letter -> account.all(segment));
      over.ifPresent(top -> letters.values().forEach(l -> l.overrule(upTo(Expr.number(1), top))));
      return List.of();
    }
    if (segment.isPair() && segment.hasRelation(Relation.IN)) {
      account.own(segment);
      account.all(segment.relations().get(0));
      BoundVariables.letter(segment.first()).ifPresent(letter -> account.all(segment.first()));
      return membership(segment.last());
    }
    boolean assigned =
        segment.hasRelation(Relation.EQUAL)
            && BoundVariables.letter(segment.first()).filter(letters::containsKey).isPresent();
    if (assigned && segment.isPair() && over.isPresent()) {
      account.all(segment.first());
      account.all(segment.relations().get(0));
      Expr low = expressions.expression(segment.last());
      letters.values().forEach(letter -> letter.overrule(upTo(low, over.get())));
      return List.of();
    }
    return chain(conditions.comparisons(segment));
  }

  /** \sum_{j \ne i}^n: where nothing else is said of the letters, they run from 1 to n. */
  List<Comparison> excluding(SegmentSyntax only) {
    over.ifPresent(top -> letters.values().forEach(l -> l.overrule(upTo(Expr.number(1), top))));
    List<Comparison> left = conditions.comparisons(only);
    left.forEach(this::learnFromEachOther);
    return left;
  }

  private void learnFromEachOther(Comparison comparison) {
    IndexRanges.of(comparison.left()).ifPresent(r -> PostfixResolver.learn(comparison.right(), r));
    IndexRanges.of(comparison.right()).ifPresent(r -> PostfixResolver.learn(comparison.left(), r));
  }

  private Range upTo(Expr low, ArgumentSyntax top) {
    return new Range(low, expressions.argument(top));
  }

  private List<Comparison> membership(ExpressionSyntax set) {
    SetResolver sets = new SetResolver(expressions);
    SetDifference difference = SetDifference.of(set);
    Optional<Range> range = sets.range(difference.set());
    letters.values().forEach(letter -> range.ifPresent(letter::overrule));
    if (range.isEmpty()) {
      sets.requireNamed(difference.set());
    }
    List<Comparison> left = new ArrayList<>();
    for (IndexVariable letter : letters.values()) {
      left.addAll(sets.excluded(new IndexRef(letter), difference));
    }
    return left;
  }

  /** −m ≤ j ≤ m gives j its range; what is left is a condition. */
  private List<Comparison> chain(List<Comparison> comparisons) {
    List<Comparison> left = new ArrayList<>(comparisons);
    for (IndexVariable letter : letters.values()) {
      IndexRef index = new IndexRef(letter);
      Optional<Comparison> low =
          left.stream().filter(c -> c.right().equals(index) && bounds(c, c.left())).findFirst();
      Optional<Comparison> high =
          left.stream().filter(c -> c.left().equals(index) && bounds(c, c.right())).findFirst();
      if (low.isPresent() && high.isPresent()) {
        letter.overrule(
            new Range(
                shifted(low.get().left(), low.get(), 1),
                shifted(high.get().right(), high.get(), -1)));
        left.remove(low.get());
        left.remove(high.get());
      }
    }
    bothOrdered(left);
    return left;
  }

  /** 1 ≤ i < j ≤ n: both run from 1 to n, and i < j is the condition. */
  private void bothOrdered(List<Comparison> left) {
    if (letters.size() != 2 || left.size() != 3) {
      return;
    }
    Comparison low = left.get(0);
    Comparison high = left.get(2);
    Range range = new Range(shifted(low.left(), low, 1), shifted(high.right(), high, -1));
    letters.values().forEach(letter -> letter.overrule(range));
  }

  private boolean bounds(Comparison c, Expr bound) {
    boolean ordered = c.order() == Order.LESS || c.order() == Order.LESS_EQUAL;
    boolean outside = !(bound instanceof IndexRef i && letters.containsValue(i.variable()));
    return ordered && outside;
  }

  private static Expr shifted(Expr bound, Comparison comparison, int by) {
    if (comparison.order() == Order.LESS_EQUAL) {
      return bound;
    }
    Expr step = new NumberLiteral(BigDecimal.ONE);
    return new Sum(List.of(bound, by > 0 ? step : new Negative(step)));
  }
}
