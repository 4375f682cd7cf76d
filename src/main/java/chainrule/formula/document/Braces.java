package chainrule.formula.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which brace closes which, in a text of LaTeX. Computed at once, so that no text is slow. */
final class Braces {
  private static final Pattern MARK = Pattern.compile("\\\\.|%[^\\n]*|[{}]", Pattern.DOTALL);

  private final String text;
  private final Map<Integer, Integer> closing = new HashMap<>();

  Braces(String text) {
    this.text = text;
    Deque<Integer> open = new ArrayDeque<>();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (mark.group().equals("{")) {
        open.push(mark.start());
      } else if (mark.group().equals("}") && !open.isEmpty()) {
        closing.put(open.pop(), mark.start());
      }
    }
  }

  /** Where what follows a group begins; the place itself if no group stands there. */
  int afterGroup(int at) {
    int start = skipBlanks(at);
    return closing.containsKey(start) ? closing.get(start) + 1 : at;
  }

  /** Where what follows a {@code […]} begins; the place itself if there is none. */
  int afterOption(int at) {
    int start = skipBlanks(at);
    if (!isAt(start, '[')) {
      return at;
    }
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '\n') {
      end = Math.max(end + 1, afterGroup(end));
    }
    return isAt(end, ']') ? end + 1 : at;
  }

  /** What a group holds; empty if none stands there. */
  String group(int at) {
    int start = skipBlanks(at);
    return closing.containsKey(start) ? text.substring(start + 1, closing.get(start)) : "";
  }

  boolean isAt(int at, char character) {
    return at < text.length() && text.charAt(at) == character;
  }

  /** Where the next character stands that is no blank. */
  int skipBlanks(int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
