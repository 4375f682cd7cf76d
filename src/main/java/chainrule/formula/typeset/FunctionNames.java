package chainrule.formula.typeset;

import chainrule.formula.ast.BuiltinFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of functions that are typed without a backslash, {@code softmax(x)}: they are read, and are
 * set upright as {@code \operatorname{softmax}} is.
 */
public final class FunctionNames {
  private static final Pattern PART =
      Pattern.compile(
          "\\\\(?:text[a-z]*|mbox|operatorname\\*?|math[a-z]+)\\s*\\{[^}]*\\}"
              + "|\\\\[a-zA-Z]+|_\\{[^}]*\\}|(?<word>[a-zA-Z]{2,})");

  private FunctionNames() {}

  /** The formula with the names of functions upright; what is typed otherwise stays as it is. */
  public static String upright(String latex) {
    StringBuilder upright = new StringBuilder();
    Matcher part = PART.matcher(latex);
    int end = 0;
    while (part.find()) {
      upright.append(latex, end, part.start()).append(of(part));
      end = part.end();
    }
    return upright.append(latex.substring(end)).toString();
  }

  private static String of(MatchResult part) {
    boolean isName = part.group(1) != null && BuiltinFunction.named(part.group(1)).isPresent();
    return isName ? "\\operatorname{%s}".formatted(part.group()) : part.group();
  }
}
