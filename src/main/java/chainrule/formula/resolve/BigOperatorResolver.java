package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads \sum, \prod and \max. */
final class BigOperatorResolver {
  private final ExpressionResolver reader;

  BigOperatorResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  Expr big(FactorCursor cursor) {
    FactorContext factor = cursor.next();
    Fold fold = factor.atom().BIG().getText().equals("\\sum") ? Fold.SUM : Fold.PRODUCT;
    return big(fold, Scripts.of(factor), cursor, factor.getStart().getStartIndex());
  }

  /** max_i x_i. */
  Expr largest(Scripts scripts, FactorCursor cursor) {
    return big(Fold.MAX, scripts, cursor, cursor.place());
  }

  private Expr big(Fold fold, Scripts scripts, FactorCursor cursor, int place) {
    ArgumentContext under =
        scripts
            .takeSubscript()
            .orElseThrow(
                () ->
                    new SyntaxException(
                        Printer.quoted(fold.latex()) + " has no index; write “\\sum_i”", place));
    Optional<ArgumentContext> over = scripts.takeSuperscripts().stream().findFirst();
    List<PieceContext> pieces = BoundVariables.pieces(under);
    Map<String, IndexVariable> letters = new LinkedHashMap<>();
    new BoundVariables(reader)
        .of(pieces, under)
        .forEach(letter -> letters.put(letter, reader.scope.variable(letter)));
    if (letters.isEmpty()) {
      throw new SyntaxException(Printer.quoted(fold.latex()) + " binds no letter here", place);
    }
    BoundVariableRanges ranges = new BoundVariableRanges(reader, letters, over);
    List<Comparison> comparisons = new ArrayList<>();
    return reader.scope.subscript(
        false,
        () ->
            reader.scope.binding(
                letters.values(),
                () -> {
                  for (PieceContext piece : pieces) {
                    comparisons.addAll(ranges.conditions(piece));
                  }
                  int start = cursor.place();
                  Expr body =
                      (cursor.hasNext() ? reader.rest(cursor) : Optional.<Expr>empty())
                          .orElseThrow(
                              () -> new SyntaxException("there is nothing to add up", start));
                  Condition condition = new Condition(comparisons);
                  return new BigOperator(fold, List.copyOf(letters.values()), condition, body);
                }));
  }
}
