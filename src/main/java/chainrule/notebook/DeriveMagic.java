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
   * @param arguments the name of a setting; without one, what is undeclared is inferred. Behind it
   *     may stand which lines are false: ? asks for their numbers and withholds the verdicts,
   *     {@code 2,4} or {@code none} is the answer
   * @param body the lines, as typed
   * @return a {@link Report}, or a {@link SlipHunt} where it is asked which lines are false
   * @throws IllegalArgumentException if there are other arguments, no such setting, or no line
   */
  public static Object run(List<String> arguments, String body) {
    boolean isHunt = !arguments.isEmpty() && SlipHunt.isAnswer(last(arguments));
    List<String> settings = isHunt ? arguments.subList(0, arguments.size() - 1) : arguments;
    Report report = report(settings, body);
    return isHunt ? SlipHunt.of(report, last(arguments)) : report;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static Report report(List<String> settings, String body) {
    if (settings.size() > 1) {
      throw new IllegalArgumentException(
          "%%%%derive has %d words behind it; it takes the name of one setting, or none"
              .formatted(settings.size()));
    }
    if (body.isBlank()) {
      throw new IllegalArgumentException(
          "the cell has no lines; below %%derive and the name of a setting stand the lines to check");
    }
    return settings.isEmpty()
        ? Derivation.check(body)
        : Derivation.check(named(settings.get(0)), body);
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
