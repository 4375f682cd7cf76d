package chainrule.formula.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a formula, one after the other. */
final class MathInput {
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[a-zA-Z]+|\\\\.|\\s+|.", Pattern.DOTALL);
  private static final String END = "";

  private final List<String> tokens = new ArrayList<>();
  private int at;

  MathInput(String latex) {
    Matcher token = TOKEN.matcher(latex);
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  /** The next token that is no blank, or "" at the end. */
  String peek() {
    while (at < tokens.size() && tokens.get(at).isBlank()) {
      at++;
    }
    return at < tokens.size() ? tokens.get(at) : END;
  }

  String next() {
    String token = peek();
    at++;
    return token;
  }

  boolean take(String token) {
    boolean found = peek().equals(token);
    at += found ? 1 : 0;
    return found;
  }

  boolean isAtEnd() {
    return peek().equals(END);
  }

  boolean isAt(Set<String> tokens) {
    return isAtEnd() || tokens.contains(peek());
  }

  /** What stands in braces, as typed; one token where there are none. */
  String raw() {
    if (!take("{")) {
      return isAtEnd() ? "" : next();
    }
    StringBuilder text = new StringBuilder();
    for (int depth = 1; at < tokens.size(); at++) {
      String token = tokens.get(at);
      depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
      if (depth == 0) {
        at++;
        break;
      }
      text.append(token);
    }
    return text.toString();
  }

  /** Passes a {@code […]}, if one stands here. */
  String option() {
    StringBuilder text = new StringBuilder();
    if (take("[")) {
      while (!isAtEnd() && !take("]")) {
        text.append(next());
      }
    }
    return text.toString();
  }
}
