package chainrule.formula.ast;

import java.util.List;

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
    String quoted = WordList.of(names.stream().map(Printer::quoted).toList());
    return sentence.formatted(quoted) + differentials;
  }
}
