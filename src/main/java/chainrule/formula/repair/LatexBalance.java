package chainrule.formula.repair;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Do braces, brackets, {@code \left … \right} and environments close each other? A half-open
 * interval, {@code [0, 1)}, does.
 */
public final class LatexBalance {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(left|right)(?![a-zA-Z])\\s*(?:\\\\[a-zA-Z]+|\\\\.|.)?"
              + "|\\\\(begin|end)\\s*\\{([^{}]*)\\}|\\\\.|[(){}\\[\\]]",
          Pattern.DOTALL);

  private LatexBalance() {}

  /** Whether each of them is closed, in the right order. */
  public static boolean isBalanced(String latex) {
    Deque<String> open = new ArrayDeque<>();
    Matcher matcher = TOKEN.matcher(latex);
    while (matcher.find()) {
      String token = name(matcher);
      if (!closing(token).isEmpty()) {
        open.push(closing(token));
      } else if (isClosing(token) && (open.isEmpty() || !open.pop().equals(token))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static String name(Matcher token) {
    if (token.group(1) != null) {
      return token.group(1);
    }
    return token.group(2) == null
        ? token.group().replace(']', ')')
        : token.group(2) + token.group(3);
  }

  private static String closing(String token) {
    return switch (token) {
      case "{" -> "}";
      case "(", "[" -> ")";
      case "left" -> "right";
      default -> token.startsWith("begin") ? "end" + token.substring("begin".length()) : "";
    };
  }

  private static boolean isClosing(String token) {
    return token.equals("}")
        || token.equals(")")
        || token.equals("right")
        || token.startsWith("end");
  }
}
