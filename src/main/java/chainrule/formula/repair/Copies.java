package chainrule.formula.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What would make any line true, the same side twice or a slip taken for a new name; and f(f),
 * which nobody means.
 */
public final class Copies {
  private static final Pattern DEFINES = Pattern.compile("taken as the definition of “([^”_]*)");

  private static final Pattern OF_ITSELF =
      Pattern.compile("(\\\\[a-zA-Z]+|(?<![a-zA-Z\\\\])[a-zA-Z]+)\\s*\\(\\s*\\1\\s*\\)");

  private Copies() {}

  /**
   * How many sides of a line repeat another side of the same statement, and how many f are f(f).
   */
  public static int in(String latex) {
    int copies = (int) OF_ITSELF.matcher(latex).results().count();
    for (String statement : parts(latex.replace("\\quad", ",").replaceAll("[\\s&]", ""), ",:")) {
      Set<String> seen = new HashSet<>();
      for (String side : parts(statement, "=")) {
        copies += seen.add(side) ? 0 : 1;
      }
    }
    return copies;
  }

  /** Whether a new text defines no name that the line did not define, or only what it uses. */
  public static boolean definesNoMore(String text, String message, String before) {
    return DEFINES
        .matcher(message)
        .results()
        .allMatch(defined -> before.contains(defined.group()) || isUsed(text, defined.group(1)));
  }

  private static boolean isUsed(String text, String name) {
    return new Text(text).letters().stream().map(MatchResult::group).filter(name::equals).count()
        > 1;
  }

  /** How many names a message says were defined on the way. */
  public static int definitions(String message) {
    return (int) DEFINES.matcher(message).results().count();
  }

  /** Where the text begins that a condition with a colon is said of; 0 if there is none. */
  public static int behindColon(String latex) {
    List<String> parts = parts(latex, ":");
    return latex.length() - parts.get(parts.size() - 1).length();
  }

  /** The parts of a text between separators that are in no brackets. */
  private static List<String> parts(String latex, String separators) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int k = 0; k < latex.length(); k++) {
      char c = latex.charAt(k);
      depth += "{([".indexOf(c) >= 0 ? 1 : "})]".indexOf(c) >= 0 ? -1 : 0;
      if (depth <= 0 && separators.indexOf(c) >= 0) {
        parts.add(latex.substring(start, k));
        start = k + 1;
      }
    }
    parts.add(latex.substring(start));
    return parts;
  }
}
