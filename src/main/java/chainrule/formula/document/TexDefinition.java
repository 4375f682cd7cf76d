package chainrule.formula.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the definition of a macro ends, and whether the macro stands for a mark of a display. */
final class TexDefinition {
  private static final Pattern NAME =
      Pattern.compile("\\s*(?:\\{\\s*(?:\\\\[a-zA-Z@]+|\\\\.)\\s*\\}|\\\\[a-zA-Z@]+|\\\\.)");
  private static final Pattern PARAMETERS = Pattern.compile("(?:\\s*#\\d)*");
  private static final Pattern MEANING =
      Pattern.compile("\\s*=?\\s*(?:\\\\[a-zA-Z@]+|\\\\.|[^\\s\\\\])");
  private static final Pattern SHORTCUT =
      Pattern.compile(
          "\\\\\\w+\\*?\\s*\\{?\\s*(\\\\[a-zA-Z]+)\\s*\\}?\\s*"
              + "\\{\\s*(\\\\(?:begin|end)\\s*\\{[^{}]*\\}|\\\\[\\[\\]()]|\\$\\$?)\\s*\\}");

  private TexDefinition() {}

  /** Where what follows a definition begins. */
  static int end(String text, Braces braces, TexMark command) {
    int at = after(NAME, text, command.end());
    if (command.name().equals("\\let")) {
      return after(MEANING, text, at);
    }
    at = after(PARAMETERS, text, braces.afterOption(braces.afterOption(at)));
    at = braces.afterGroup(at);
    boolean two =
        command.name().contains("DocumentCommand")
            || command.name().startsWith("\\DeclarePairedDelimiter");
    return two ? braces.afterGroup(at) : at;
  }

  /** {@code \newcommand{\be}{\begin{equation}}}: the macro and its mark; empty for others. */
  static Map<String, String> shortcut(String definition) {
    Matcher matcher = SHORTCUT.matcher(definition);
    return matcher.matches()
        ? Map.of(matcher.group(1), matcher.group(2).replaceAll("\\s", ""))
        : Map.of();
  }

  private static int after(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() : at;
  }
}
