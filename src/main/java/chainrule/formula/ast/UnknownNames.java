package chainrule.formula.ast;

import java.util.List;
import java.util.stream.Collectors;

/** Says in English that names are neither bound nor defined. */
public final class UnknownNames {
  private static final String DIFFERENTIAL = "d";

  private UnknownNames() {}

  /**
   * All of them in one sentence.
   *
   * @param names in LaTeX, at least one
   */
  public static String sentence(List<String> names) {
    String sentence =
        names.size() == 1
            ? "%s is not bound or defined here; is it a slip, or is a given or let line for it missing?"
            : "%s are not bound or defined here; are they slips, or are given or let lines for them"
                + " missing?";
    String differentials =
        names.contains(DIFFERENTIAL)
            ? "; differentials such as “df” are not read, but derivatives are, “\\frac{df}{dx}”"
            : "";
    return sentence.formatted(listed(names)) + differentials;
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    String before =
        names.subList(0, last).stream().map(Printer::quoted).collect(Collectors.joining(", "));
    return (before.isEmpty() ? "" : before + " and ") + Printer.quoted(names.get(last));
  }
}
