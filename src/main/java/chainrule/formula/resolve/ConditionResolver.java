package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.RelationContext;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions: w = o, w \ne o, x > 0, x \in \mathbb{R}^*. */
final class ConditionResolver {
  private final ExpressionResolver reader;

  ConditionResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /**
   * Whether what is in the brackets compares something, and is nothing that could be multiplied.
   */
  boolean isCondition(ContentsContext contents) {
    List<PieceContext> pieces = BuiltinCallResolver.pieces(contents);
    return pieces.size() == 1
        && pieces.get(0).relation().size() > 0
        && pieces.get(0).expression().size() > 1;
  }

  Condition of(ContentsContext contents) {
    List<Comparison> all = new ArrayList<>();
    BuiltinCallResolver.pieces(contents).forEach(piece -> all.addAll(comparisons(piece)));
    return new Condition(all);
  }

  Condition of(PieceContext piece) {
    return new Condition(comparisons(piece));
  }

  /** a < b < c is a < b and b < c. */
  List<Comparison> comparisons(PieceContext piece) {
    if (piece.relation().size() == 1 && piece.relation(0).IN() != null) {
      return new SetResolver(reader)
          .membership(reader.expression(piece.expression(0)), piece.expression(1));
    }
    if (piece.expression().size() != piece.relation().size() + 1) {
      throw new SyntaxException(
          "“" + piece.getText() + "” is no condition", piece.getStart().getStartIndex());
    }
    List<Expr> sides = piece.expression().stream().map(reader::expression).toList();
    List<Comparison> comparisons = new ArrayList<>();
    for (int k = 0; k < piece.relation().size(); k++) {
      comparisons.add(new Comparison(sides.get(k), order(piece.relation(k)), sides.get(k + 1)));
    }
    return comparisons;
  }

  static Order order(RelationContext relation) {
    if (relation.EQUAL() != null) {
      return Order.EQUAL;
    }
    if (relation.NOT_EQUAL() != null) {
      return Order.NOT_EQUAL;
    }
    if (relation.LESS() != null) {
      return Order.LESS;
    }
    if (relation.GREATER() != null) {
      return Order.GREATER;
    }
    if (relation.LESS_EQUAL() != null) {
      return Order.LESS_EQUAL;
    }
    if (relation.GREATER_EQUAL() != null) {
      return Order.GREATER_EQUAL;
    }
    throw new SyntaxException(
        "“" + relation.getText() + "” is no comparison that can be checked",
        relation.getStart().getStartIndex());
  }
}
