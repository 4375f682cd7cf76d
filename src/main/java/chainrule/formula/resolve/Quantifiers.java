package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;

/** “For all i, j”: what a row is claimed for in any case. */
record Quantifiers(ResolverState state) {
  /** Takes a letter behind ∀, if it is one that stands for any value. */
  boolean take(RowSegments segments, int k) {
    SegmentSyntax segment = segments.get(k);
    boolean isTaken = !segment.hasRelation() && segments.isQuantified(k) && isAny(segment);
    if (isTaken) {
      segments.useQuantifier(k);
      state.account().all(segment);
    }
    return isTaken;
  }

  private boolean isAny(SegmentSyntax segment) {
    try {
      Expr letter = new ExpressionResolver(state.scope()).expression(segment.first());
      return letter instanceof IndexRef
          || DifferentiationTarget.symbol(letter)
              .filter(DeclaredSymbol.class::isInstance)
              .isPresent();
    } catch (SemanticException | SyntaxException unread) {
      return false;
    }
  }
}
