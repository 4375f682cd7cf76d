package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where rows end, line by line: at each {@code \\} that stands in no environment with rows of
 * its own and in no {@code \substack}. Each line is looked at once.
 */
final class RowBoundaries {
  private static final Set<String> WITH_ROWS =
      Set.of(
          "cases",
          "matrix",
          "pmatrix",
          "bmatrix",
          "vmatrix",
          "smallmatrix",
          "array",
          "dcases",
          "rcases",
          "aligned",
          "alignedat",
          "gathered",
          "split",
          "subarray");

  private static final Pattern MARKS =
      Pattern.compile(
          "\\\\begin\\s*\\{(\\w+)\\*?\\}|\\\\end\\s*\\{(\\w+)\\*?\\}|\\\\(?:substack|(?:sum|prod|max|min)(?:\\\\limits)?\\s*_)\\s*\\{|\\\\\\\\(\\s*\\[[^\\]\\n"
              + "]*\\])?|\\\\n"
              + "ewline(?![a-zA-Z])|\\\\.|[{}]",
          Pattern.DOTALL);

  private static final int NONE = -1;

  private int environments;
  private int braces;

  /**
   * How many braces were open before that of the {@code \substack} or {@code \sum_} that is read
   * just now.
   */
  private int stack = NONE;

  /**
   * The end of a row.
   *
   * @param start where the {@code \\} begins in its line
   * @param end where what follows it begins
   */
  record Cut(int start, int end) {}

  /** The ends of rows in the next line. */
  List<Cut> cuts(String line) {
    List<Cut> cuts = new ArrayList<>();
    Matcher marks = MARKS.matcher(line);
    while (marks.find()) {
      if (isEnd(marks)) {
        cuts.add(new Cut(marks.start(), marks.end()));
      }
    }
    return cuts;
  }

  /** Whether all environments and stacks that have begun have ended. */
  boolean isComplete() {
    return environments == 0 && stack == NONE;
  }

  /** Begins anew, as behind the end of a display. */
  void reset() {
    environments = 0;
    braces = 0;
    stack = NONE;
  }

  private boolean isEnd(Matcher marks) {
    String mark = marks.group();
    if (marks.group(1) != null) {
      environments += WITH_ROWS.contains(marks.group(1)) ? 1 : 0;
    } else if (marks.group(2) != null) {
      environments -= WITH_ROWS.contains(marks.group(2)) && environments > 0 ? 1 : 0;
    } else if (mark.startsWith("\\") && mark.endsWith("{") && mark.length() > 2) {
      stack = stack == NONE ? braces : stack;
      braces++;
    } else if (mark.startsWith("\\\\") || mark.startsWith("\\newline")) {
      braces = isComplete() ? 0 : braces;
      return isComplete();
    } else if (mark.equals("{")) {
      braces++;
    } else if (mark.equals("}")) {
      braces--;
      stack = braces == stack ? NONE : stack;
    }
    return false;
  }
}
