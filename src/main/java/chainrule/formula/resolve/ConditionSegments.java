package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.List;
import java.util.Optional;

/** Which segments of a row say when it holds, and what they say. */
final class ConditionSegments {
  private final ResolverState state;

  ConditionSegments(ResolverState state) {
    this.state = state;
  }

  Condition of(SegmentSyntax segment) {
    ConditionResolver conditions = new ConditionResolver(new ExpressionResolver(state.scope()));
    segment.onlyFactor().flatMap(factor -> factor.atom().group()).ifPresent(state.account()::own);
    return inBrackets(segment).map(conditions::of).orElseGet(() -> conditions.of(segment));
  }

  /** (w ≠ o): a comparison in brackets, alone. */
  static boolean isCondition(SegmentSyntax segment) {
    return inBrackets(segment).isPresent();
  }

  private static Optional<ContentsSyntax> inBrackets(SegmentSyntax segment) {
    return segment
        .onlyFactor()
        .flatMap(factor -> factor.atom().group())
        .map(GroupSyntax::contents)
        .filter(ConditionResolver::compares);
  }

  /**
   * x &gt; 0 before ⇒: what a later statement is claimed under. An equation of formulas is a claim
   * itself, from which the later one follows; one of letters that are drawn is a condition, and so
   * is one with a plain number: x² + y² = 1.
   */
  boolean isPremise(SegmentSyntax segment) {
    if (!isComparison(segment)) {
      return false;
    }
    if (!segment.hasRelation(Relation.EQUAL)) {
      return true;
    }
    List<Expr> sides = read(segment);
    return sides.stream().anyMatch(ConditionSegments::isDrawn)
        || (sides.size() == segment.sides().size()
            && sides.stream().anyMatch(ConditionSegments::isNumber)
            && sides.stream().allMatch(side -> isNumber(side) || isOfDrawn(side)));
  }

  /**
   * i ≠ j, x &gt; 0, x ≠ y: a comparison of indices, one of them a letter that stands for any, or
   * of letters that are drawn, with each other or with numbers. Beside a claim it says where that
   * holds, for it is itself true of some only.
   */
  boolean restricts(SegmentSyntax segment) {
    if (!isComparison(segment)) {
      return false;
    }
    List<Expr> sides = read(segment);
    boolean isRead = sides.size() == segment.sides().size();
    boolean equation = segment.hasRelation(Relation.EQUAL);
    return isRead && (compareIndices(sides) || (!equation && boundNumbers(sides)));
  }

  private static boolean compareIndices(List<Expr> sides) {
    return sides.stream().allMatch(IndexRanges::isWhole)
        && (sides.stream().anyMatch(IndexRef.class::isInstance)
            || sides.stream().allMatch(ConditionSegments::isDrawn));
  }

  /** Letters that are drawn, and numbers. */
  private static boolean boundNumbers(List<Expr> sides) {
    return sides.stream().anyMatch(ConditionSegments::isDrawn)
        && sides.stream().allMatch(side -> isDrawn(side) || isNumber(side));
  }

  private static boolean isDrawn(Expr side) {
    return side instanceof IndexRef
        || DifferentiationTarget.symbol(side).filter(DeclaredSymbol.class::isInstance).isPresent();
  }

  private static boolean isComparison(SegmentSyntax segment) {
    return segment.hasRelation()
        && !segment.startsWithRelation()
        && !segment.hasRelation(Relation.DEFINED);
  }

  /** The sides that can be read. */
  private List<Expr> read(SegmentSyntax segment) {
    return segment.sides().stream().flatMap(side -> read(side).stream()).toList();
  }

  private Optional<Expr> read(ExpressionSyntax side) {
    try {
      return Optional.of(new ExpressionResolver(state.scope()).expression(side));
    } catch (SemanticException | SyntaxException other) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(Expr side) {
    return ExprQueries.symbols(side).isEmpty() && ExprQueries.freeIndices(side).isEmpty();
  }

  private static boolean isOfDrawn(Expr side) {
    return ExprQueries.symbols(side).stream()
            .anyMatch(
                symbol -> symbol instanceof DeclaredSymbol given && given.domain().isContinuous())
        && ExprQueries.parts(side).noneMatch(Derivative.class::isInstance);
  }

  /**
   * w = o, w ≠ o: a comparison whose left side is an index, one of which a side is an index and in
   * which an index letter is free, or one that is no equation.
   */
  boolean isIndexCondition(SegmentSyntax segment) {
    if (!segment.hasRelation() || segment.startsWithRelation()) {
      return false;
    }
    if (!segment.hasRelation(Relation.EQUAL)) {
      return true;
    }
    return read(segment.first()).flatMap(IndexRanges::of).isPresent()
        || restrictsFreeIndex(read(segment));
  }

  private static boolean restrictsFreeIndex(List<Expr> sides) {
    return sides.stream().anyMatch(side -> IndexRanges.of(side).isPresent())
        && sides.stream().anyMatch(side -> !ExprQueries.freeIndices(side).isEmpty());
  }
}
