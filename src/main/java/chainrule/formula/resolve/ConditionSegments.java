package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.SyntaxException;

/** Which pieces of a row say when it holds, and what they say. */
final class ConditionSegments {
  private final ResolverState memory;

  ConditionSegments(ResolverState memory) {
    this.memory = memory;
  }

  Condition of(PieceContext piece) {
    return isCondition(piece)
        ? scoped()
            .of(BracketResolver.contents(RowSegments.only(piece).orElseThrow().atom().group()))
        : scoped().of(piece);
  }

  /** (w ≠ o): a comparison in brackets, alone. */
  boolean isCondition(PieceContext piece) {
    return RowSegments.only(piece)
        .map(factor -> factor.atom().group())
        .filter(group -> scoped().isCondition(BracketResolver.contents(group)))
        .isPresent();
  }

  /** w = o, w ≠ o: a comparison whose left side is an index, or one that is no equation. */
  boolean isIndexCondition(PieceContext piece) {
    if (piece.relation().isEmpty() || RowSegments.startsWithRelation(piece)) {
      return false;
    }
    if (piece.relation(0).EQUAL() == null) {
      return true;
    }
    try {
      Expr left = new ExpressionResolver(memory.scope).expression(piece.expression(0));
      return IndexRanges.of(left).isPresent();
    } catch (SemanticException | SyntaxException other) {
      return false;
    }
  }

  private ConditionResolver scoped() {
    return new ConditionResolver(new ExpressionResolver(memory.scope));
  }
}
