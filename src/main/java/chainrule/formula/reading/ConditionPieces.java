package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Ranges;

/** Which pieces of a row say when it holds, and what they say. */
final class ConditionPieces {
  private final Memory memory;

  ConditionPieces(Memory memory) {
    this.memory = memory;
  }

  Condition of(PieceContext piece) {
    return isCondition(piece)
        ? scoped().of(Lists.contents(Pieces.only(piece).orElseThrow().atom().group()))
        : scoped().of(piece);
  }

  /** (w ≠ o): a comparison in brackets, alone. */
  boolean isCondition(PieceContext piece) {
    return Pieces.only(piece)
        .map(factor -> factor.atom().group())
        .filter(group -> scoped().isCondition(Lists.contents(group)))
        .isPresent();
  }

  /** w = o, w ≠ o: a comparison whose left side is an index, or one that is no equation. */
  boolean isIndexCondition(PieceContext piece) {
    if (piece.relation().isEmpty() || Pieces.startsWithRelation(piece)) {
      return false;
    }
    if (piece.relation(0).EQUAL() == null) {
      return true;
    }
    try {
      Expr left = new Reader(memory.scope).expression(piece.expression(0));
      return Ranges.of(left).isPresent();
    } catch (Meaningless | Unreadable other) {
      return false;
    }
  }

  private Conditions scoped() {
    return new Conditions(new Reader(memory.scope));
  }
}
