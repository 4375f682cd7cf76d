package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable.Range;
import java.util.List;

/**
 * What points are drawn from.
 *
 * @param symbols what is drawn, in the order of declaration
 * @param conditions what every point must meet
 * @param indexRanges the ranges that index letters have
 */
public record SampleSpace(
    List<DeclaredSymbol> symbols, List<Condition> conditions, List<Range> indexRanges) {
  /** Copies the lists. */
  public SampleSpace {
    symbols = List.copyOf(symbols);
    conditions = List.copyOf(conditions);
    indexRanges = List.copyOf(indexRanges);
  }
}
