package chainrule.notebook;

import chainrule.formula.typeset.FunctionNames;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence about formulas → HTML. In the checker's sentences, what stands in “ ” is LaTeX and is
 * typeset, and so is a name with a subscript; what is meant to be typed (in ` `, or a command) is
 * shown as typed. In an author's, formulas stand between dollars and “ ” are quotation marks.
 */
final class MessageHtml {
  private static final Pattern PART =
      Pattern.compile(
          "“(?<quoted>[^”]+)”|`(?<typed>[^`]+)`|(?<command>\\\\[a-zA-Z][^\\s,;]*)"
              + "|(?<name>\\w+_\\{[^}]*\\})");

  private static final Pattern FORMULA = Pattern.compile("\\$(?<formula>[^$]+)\\$");

  private MessageHtml() {}

  /** An author's sentence, with its formulas typeset. */
  static String written(String sentence) {
    return html(sentence, FORMULA, part -> formula(part.group("formula")));
  }

  /** The sentence with what it quotes typeset. */
  static String html(String sentence) {
    return html(sentence, PART, part -> part(part, MessageHtml::formula));
  }

  /** The sentence with what it quotes as typed: it may be no formula. */
  static String asTyped(String sentence) {
    return html(sentence, PART, part -> part(part, MessageHtml::typed));
  }

  private static String html(String sentence, Pattern parts, Function<Matcher, String> typeset) {
    StringBuilder html = new StringBuilder();
    Matcher part = parts.matcher(sentence);
    int end = 0;
    for (; part.find(); end = part.end()) {
      html.append(Html.escape(sentence.substring(end, part.start()))).append(typeset.apply(part));
    }
    return html.append(Html.escape(sentence.substring(end))).toString();
  }

  private static String part(Matcher part, Function<String, String> quoted) {
    if (part.group("quoted") != null) {
      return quoted.apply(part.group("quoted"));
    }
    return part.group("name") != null
        ? formula(part.group("name"))
        : typed(part.group("typed") == null ? part.group("command") : part.group("typed"));
  }

  /** LaTeX, typeset within a line of text. */
  static String formula(String latex) {
    return "$" + Html.formula(FunctionNames.upright(latex)) + "$";
  }

  private static String typed(String text) {
    return Html.element("code", "", text);
  }
}
