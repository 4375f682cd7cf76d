package chainrule.formula.document;

import chainrule.formula.document.TexMark.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks in a text of LaTeX, one after the other. */
final class TexLexer {
  private static final Pattern MARK =
      Pattern.compile(
          "%[^\\n]*"
              + "|\\\\(?:begin|end)\\s*\\{([^{}\\n]*)\\}"
              + "|\\\\[a-zA-Z@]+\\*?"
              + "|\\\\."
              + "|\\$\\$?"
              + "|\\n[ \\t\\r]*\\n",
          Pattern.DOTALL);

  private final String text;
  private final Map<String, String> shortcuts;
  private final Matcher matcher;

  /**
   * A lexer.
   *
   * @param text the text
   * @param shortcuts macros that stand for one mark, such as {@code \be} for {@code
   *     \begin{equation}}
   */
  TexLexer(String text, Map<String, String> shortcuts) {
    this.text = text;
    this.shortcuts = shortcuts;
    this.matcher = MARK.matcher(text);
  }

  /** The next mark at a place or behind it. */
  Optional<TexMark> next(int at) {
    return at <= text.length() && matcher.find(at)
        ? Optional.of(mark(matcher.group(), matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private TexMark mark(String typed, int start, int end) {
    String mark = shortcuts.getOrDefault(typed, typed);
    Kind kind = kind(mark);
    boolean isEnvironment = kind == Kind.BEGIN || kind == Kind.END;
    String name =
        isEnvironment ? mark.substring(mark.indexOf('{') + 1, mark.length() - 1).strip() : mark;
    return new TexMark(kind, name, start, end);
  }

  private static Kind kind(String mark) {
    return switch (mark) {
      case "\\[" -> Kind.OPEN_DISPLAY;
      case "\\]" -> Kind.CLOSE_DISPLAY;
      case "\\(" -> Kind.OPEN_INLINE;
      case "\\)" -> Kind.CLOSE_INLINE;
      case "$$" -> Kind.DOLLARS;
      case "$" -> Kind.DOLLAR;
      default -> longer(mark);
    };
  }

  private static Kind longer(String mark) {
    if (mark.startsWith("%")) {
      return Kind.COMMENT;
    }
    if (mark.startsWith("\n")) {
      return Kind.BLANK_LINE;
    }
    if (mark.endsWith("}")) {
      return mark.startsWith("\\begin") ? Kind.BEGIN : Kind.END;
    }
    return Character.isLetter(mark.charAt(1)) || mark.charAt(1) == '@' ? Kind.COMMAND : Kind.ESCAPE;
  }
}
