package chainrule.notebook;

import chainrule.formula.Derivation;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import chainrule.text.SpellingSuggestions;
import java.util.List;

/** The cell magic {@code %%derive [setting]}: the lines of the cell, each checked. */
public final class DeriveMagic {
  /** What stands behind {@code %%}. */
  public static final String NAME = "derive";

  private DeriveMagic() {}

  /**
   * Checks the lines of a cell.
   *
   * @param arguments the name of a setting; without one, what is undeclared is inferred
   * @param body the lines, as typed
   * @throws IllegalArgumentException if there is more than one argument, no such setting, or no
   *     line
   */
  public static Report run(List<String> arguments, String body) {
    if (arguments.size() > 1) {
      throw new IllegalArgumentException(
          "%%%%derive has %d words behind it; it takes the name of one setting, or none"
              .formatted(arguments.size()));
    }
    if (body.isBlank()) {
      throw new IllegalArgumentException(
          "the cell has no lines; below %%derive and the name of a setting stand the lines to check");
    }
    return arguments.isEmpty()
        ? Derivation.check(body)
        : Derivation.check(named(arguments.get(0)), body);
  }

  private static Setting named(String name) {
    try {
      return Setting.named(name);
    } catch (IllegalArgumentException unknown) {
      List<String> near = SpellingSuggestions.nearest(name, Setting.names());
      throw near.isEmpty() || Setting.names().contains(name)
          ? unknown
          : new IllegalArgumentException(
              "%s; did you mean %s?".formatted(unknown.getMessage(), near.get(0)), unknown);
    }
  }
}
