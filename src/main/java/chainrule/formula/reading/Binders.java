package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ArgumentContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Big.Fold;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Comparison;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Printer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads \sum, \prod and \max. */
final class Binders {
  private final Reader reader;

  Binders(Reader reader) {
    this.reader = reader;
  }

  Expr big(Cursor cursor) {
    FactorContext factor = cursor.next();
    Fold fold = factor.atom().BIG().getText().equals("\\sum") ? Fold.SUM : Fold.PRODUCT;
    return big(fold, Scripts.of(factor), cursor, factor.getStart().getStartIndex());
  }

  /** max_i x_i. */
  Expr largest(Scripts scripts, Cursor cursor) {
    return big(Fold.MAX, scripts, cursor, cursor.place());
  }

  private Expr big(Fold fold, Scripts scripts, Cursor cursor, int place) {
    ArgumentContext under =
        scripts
            .takeSubscript()
            .orElseThrow(
                () ->
                    new Unreadable(
                        Printer.quoted(fold.latex()) + " has no index; write “\\sum_i”", place));
    Optional<ArgumentContext> over = scripts.takeSuperscripts().stream().findFirst();
    List<PieceContext> pieces = BoundLetters.pieces(under);
    Map<String, IndexVariable> letters = new LinkedHashMap<>();
    new BoundLetters(reader)
        .of(pieces, under)
        .forEach(letter -> letters.put(letter, reader.scope.variable(letter)));
    if (letters.isEmpty()) {
      throw new Unreadable(Printer.quoted(fold.latex()) + " binds no letter here", place);
    }
    LetterRanges ranges = new LetterRanges(reader, letters, over);
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
                          .orElseThrow(() -> new Unreadable("there is nothing to add up", start));
                  Condition condition = new Condition(comparisons);
                  return new Big(fold, List.copyOf(letters.values()), condition, body);
                }));
  }
}
