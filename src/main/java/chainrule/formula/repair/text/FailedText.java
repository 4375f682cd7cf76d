package chainrule.formula.repair.text;

import chainrule.formula.resolve.SymbolTable;
import java.util.List;

/**
 * What a search starts from.
 *
 * @param latex the line as it was typed
 * @param neighbours other texts: their letters are likelier than others
 * @param names the setting, whose letters may be meant, too
 * @param suspect where something seemed wrong
 */
public record FailedText(
    String latex, List<String> neighbours, SymbolTable names, SuspectRegion suspect) {
  /** Copies the neighbours. */
  public FailedText {
    neighbours = List.copyOf(neighbours);
  }
}
