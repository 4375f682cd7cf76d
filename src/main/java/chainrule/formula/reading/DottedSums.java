package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.TermContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Listed;
import chainrule.formula.tree.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads sums with dots: a_1 + … + a_n. */
final class DottedSums {
  private final Reader reader;

  DottedSums(Reader reader) {
    this.reader = reader;
  }

  /** … + t(w) + …: the sum of t over the one letter that is free in it. */
  Optional<Expr> of(ExpressionContext context) {
    List<TermContext> terms = context.term();
    boolean dots = terms.stream().anyMatch(Lists::isDots);
    if (!dots || terms.size() < 2) {
      return Optional.empty();
    }
    List<TermContext> written = terms.stream().filter(term -> !Lists.isDots(term)).toList();
    int place = context.getStart().getStartIndex();
    if (context.sign().stream().anyMatch(sign -> sign.MINUS() != null)) {
      throw unclear(place);
    }
    List<Expr> parts =
        written.stream()
            .map(term -> reader.rest(new Cursor(term)).orElseThrow(() -> unclear(place)))
            .toList();
    return Optional.of(
        parts.size() == 1 ? single(parts.get(0), place) : series(parts, terms, place));
  }

  private static Unreadable unclear(int place) {
    return new Unreadable("what the dots stand for cannot be told", place);
  }

  private static Expr single(Expr term, int place) {
    Set<IndexVariable> free = Trees.freeIndices(term);
    if (free.size() != 1) {
      throw unclear(place);
    }
    IndexVariable letter = free.iterator().next();
    IndexVariable bound = new IndexVariable(letter.name(), letter.range());
    Expr body = Trees.substitute(term, Map.of(letter, new Index(bound)));
    return new Big(Big.Fold.SUM, List.of(bound), Condition.ALWAYS, body);
  }

  /** a_1 + a_2 + … + a_n. */
  private static Expr series(List<Expr> parts, List<TermContext> terms, int place) {
    boolean inside = !Lists.isDots(terms.get(0)) && !Lists.isDots(terms.get(terms.size() - 1));
    Expr listed =
        Ellipsis.of(parts, List.of(parts.size() - 1), false)
            .filter(found -> inside)
            .orElseThrow(() -> unclear(place));
    Listed list = (Listed) listed;
    return new Big(Big.Fold.SUM, List.of(list.variable()), Condition.ALWAYS, list.entry());
  }
}
