package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks over a text once and notes where rows end. */
final class RowBoundaries {
  private static final Set<String> KEEPING =
      Set.of(
          "cases",
          "matrix",
          "pmatrix",
          "bmatrix",
          "vmatrix",
          "smallmatrix",
          "array",
          "dcases",
          "rcases");

  private static final Pattern MARKS =
      Pattern.compile(
          "\\\\begin\\s*\\{(\\w+)\\*?\\}|\\\\end\\s*\\{(\\w+)\\*?\\}|\\\\substack\\s*\\{|\\\\\\\\(\\s*\\[[^\\]\\n]*\\])?|\\\\.|[{}]",
          Pattern.DOTALL);

  private final List<int[]> cuts = new ArrayList<>();
  private int environments;
  private int stack = -1;
  private int braces;

  RowBoundaries(CharSequence text) {
    var matcher = MARKS.matcher(text);
    while (matcher.find()) {
      mark(matcher.group(), matcher.group(1), matcher.group(2), matcher.start(), matcher.end());
    }
  }

  private void mark(String mark, String begin, String end, int from, int to) {
    if (begin != null) {
      environments += KEEPING.contains(begin) ? 1 : 0;
    } else if (end != null) {
      environments -= KEEPING.contains(end) && environments > 0 ? 1 : 0;
    } else if (mark.startsWith("\\substack")) {
      stack = braces++;
    } else if (mark.startsWith("\\\\")) {
      if (environments == 0 && stack < 0) {
        cuts.add(new int[] {from, to});
        braces = 0;
      }
    } else if (mark.equals("{")) {
      braces++;
    } else if (mark.equals("}")) {
      braces--;
      stack = braces == stack ? -1 : stack;
    }
  }

  List<int[]> cuts() {
    return cuts;
  }

  int depth() {
    return environments + (stack < 0 ? 0 : 1);
  }
}
