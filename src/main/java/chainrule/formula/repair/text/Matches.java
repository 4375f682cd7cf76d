package chainrule.formula.repair.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a pattern occurs in a text. */
final class Matches {
  private Matches() {}

  /** All occurrences, one behind the other. */
  static List<MatchResult> of(Pattern pattern, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.toMatchResult());
    }
    return found;
  }

  /** All occurrences; one may begin within another. */
  static List<MatchResult> overlapping(Pattern pattern, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    for (int start = 0;
        start <= text.length() && matcher.find(start);
        start = matcher.start() + 1) {
      found.add(matcher.toMatchResult());
    }
    return found;
  }
}
