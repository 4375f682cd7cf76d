package chainrule.formula.prose;

import chainrule.formula.infer.StatedName;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says.
 *
 * @param names what letters are
 * @param definitions lines of a setting that define functions
 * @param denied the names that it takes a property from
 */
public record StatedText(List<StatedName> names, List<String> definitions, Set<String> denied) {
  /** Copies the lists. */
  public StatedText {
    names = List.copyOf(names);
    definitions = List.copyOf(definitions);
    denied = Set.copyOf(denied);
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return names.isEmpty() && definitions.isEmpty() && denied.isEmpty();
  }
}
