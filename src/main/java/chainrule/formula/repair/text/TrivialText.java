package chainrule.formula.repair.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a changed text may not do although it is true: f(f), and a slip taken for a new name. */
public final class TrivialText {
  private static final Pattern OF_ITSELF =
      Pattern.compile("(\\\\[a-zA-Z]+|(?<![a-zA-Z\\\\])[a-zA-Z]+)\\s*\\(\\s*\\1\\s*\\)");

  private TrivialText() {}

  /** How many functions are applied to themselves, which nobody means. */
  public static int selfApplications(String latex) {
    return Matches.of(OF_ITSELF, latex).size();
  }

  /**
   * Whether a text uses a name elsewhere than where it defines it.
   *
   * @param text a line that defines the name on its way
   * @param name the name; its subscript does not count
   */
  public static boolean usesDefinedName(String text, String name) {
    String letter = name.indexOf('_') < 0 ? name : name.substring(0, name.indexOf('_'));
    List<MatchResult> letters = new LatexText(text).letters();
    return letters.stream().map(MatchResult::group).filter(letter::equals).count() > 1;
  }

  /** Where the text begins that stands behind its last colon; 0 if there is none. */
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
