package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.SyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads sums with dots: a_1 + … + a_n. */
final class EllipsisSumResolver {
  private final ExpressionResolver reader;

  EllipsisSumResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** … + t(w) + …: the sum of t over the one letter that is free in it. */
  Optional<Expr> of(ExpressionContext context) {
    List<TermContext> terms = context.term();
    boolean dots = terms.stream().anyMatch(BracketResolver::isDots);
    if (!dots || terms.size() < 2) {
      return Optional.empty();
    }
    List<TermContext> written =
        terms.stream().filter(term -> !BracketResolver.isDots(term)).toList();
    int place = context.getStart().getStartIndex();
    if (context.sign().stream().anyMatch(sign -> sign.MINUS() != null)) {
      throw unclear(place);
    }
    List<Expr> parts =
        written.stream()
            .map(term -> reader.rest(new FactorCursor(term)).orElseThrow(() -> unclear(place)))
            .toList();
    return Optional.of(
        parts.size() == 1 ? single(parts.get(0), place) : series(parts, terms, place));
  }

  private static SyntaxException unclear(int place) {
    return new SyntaxException("what the dots stand for cannot be told", place);
  }

  private static Expr single(Expr term, int place) {
    Set<IndexVariable> free = ExprQueries.freeIndices(term);
    if (free.size() != 1) {
      throw unclear(place);
    }
    IndexVariable letter = free.iterator().next();
    IndexVariable bound = new IndexVariable(letter.name(), letter.range());
    Expr body = ExprQueries.substitute(term, Map.of(letter, new IndexRef(bound)));
    return new BigOperator(BigOperator.Fold.SUM, List.of(bound), Condition.ALWAYS, body);
  }

  /** a_1 + a_2 + … + a_n. */
  private static Expr series(List<Expr> parts, List<TermContext> terms, int place) {
    boolean inside =
        !BracketResolver.isDots(terms.get(0))
            && !BracketResolver.isDots(terms.get(terms.size() - 1));
    Expr listed =
        EllipsisPattern.of(parts, List.of(parts.size() - 1), false)
            .filter(found -> inside)
            .orElseThrow(() -> unclear(place));
    RangeVector list = (RangeVector) listed;
    return new BigOperator(
        BigOperator.Fold.SUM, List.of(list.variable()), Condition.ALWAYS, list.entry());
  }
}
