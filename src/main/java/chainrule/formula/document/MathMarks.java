package chainrule.formula.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks around a formula in Markdown.
 *
 * @param open with which it begins
 * @param close with which it ends
 */
record MathMarks(String open, String close) {
  private static final Pattern OPEN =
      Pattern.compile("\\$\\$?|\\\\\\[|\\\\\\(|\\\\begin\\s*\\{([a-zA-Z]+\\*?)\\}");

  /** The marks that begin at a place of a text; none where no display begins there. */
  static Optional<MathMarks> at(String text, int place) {
    Matcher open = OPEN.matcher(text).region(place, text.length());
    if (!open.lookingAt()) {
      return Optional.empty();
    }
    String mark = open.group();
    if (open.group(1) != null) {
      return TexEnvironments.isDisplay(open.group(1))
          ? Optional.of(new MathMarks(mark, "\\end{" + open.group(1) + "}"))
          : Optional.empty();
    }
    return Optional.of(
        new MathMarks(mark, mark.startsWith("$") ? mark : mark.equals("\\[") ? "\\]" : "\\)"));
  }

  boolean isDisplay() {
    return !open.equals("$") && !open.equals("\\(");
  }

  /** The environment, or "". */
  String environment() {
    return open.startsWith("\\begin")
        ? open.substring(open.indexOf('{') + 1, open.length() - 1)
        : "";
  }

  /** Where the formula ends whose content begins at a place; −1 if it does not. */
  int closing(String text, int start) {
    int end = text.indexOf(close, start);
    while (end > 0 && isEscaped(text, end)) {
      end = text.indexOf(close, end + 1);
    }
    return end;
  }

  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
