package chainrule.formula.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sums in a text: addends between signs, at one depth of brackets. */
final class Sums {
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "(?<whole>" + Pieces.SUM,
              "_\\{[^{}]*\\}",
              "_.",
              "\\^\\\\top",
              "\\\\(?:mathrm|mathbb|operatorname)\\s*\\{[^{}]*\\})",
              "(?<opens>\\^?\\\\?\\{|[(\\[])",
              "(?<closes>\\\\?\\}|[)\\]])",
              "(?<ends>\\\\text\\s*\\{[^{}]*\\}|\\\\(?:le|ge|ne|in|quad|forall)(?![a-zA-Z])|\\\\ |[=<>,;:|])",
              "(?<sign>[-+])",
              "\\\\(?:[a-zA-Z]+|.)"));

  private final String latex;
  private final Matcher tokens;
  private final List<Sum> found = new ArrayList<>();

  private Sums(String latex) {
    this.latex = latex;
    this.tokens = TOKEN.matcher(latex);
  }

  /** What is added, or subtracted. */
  record Addend(boolean isNegative, String body) {
    /** The same sign before something else. */
    Addend with(String other) {
      return new Addend(isNegative, other);
    }

    /** The same with the other sign. */
    Addend negated() {
      return new Addend(!isNegative, body);
    }
  }

  /** Addends from a place of the text to another, so many brackets deep; there may be one only. */
  record Sum(int depth, int start, int end, List<Addend> addends) {}

  /** All sums of a text; lists of arguments and what stands behind a ∂ are none. */
  static List<Sum> in(String latex) {
    Sums sums = new Sums(latex);
    sums.group(0, 0);
    return sums.found;
  }

  /** The addends of a text that is one sum, or none. */
  static List<Addend> addends(String latex) {
    return in(latex).stream()
        .filter(sum -> sum.depth() == 0 && latex.strip().length() == sum.end() - sum.start())
        .findFirst()
        .map(Sum::addends)
        .orElse(List.of());
  }

  /** a − b + c. */
  static String text(List<Addend> addends) {
    return addends.stream()
        .map(addend -> (addend.isNegative() ? "-" : "+") + addend.body())
        .collect(Collectors.joining(" "))
        .replaceFirst("^\\+", "");
  }

  /** Reads to the end of the brackets that were opened before this place. */
  private void group(int open, int depth) {
    List<Sum> sums = new ArrayList<>();
    List<Integer> signs = new ArrayList<>();
    boolean isList = false;
    int start = open;
    int end = latex.length();
    while (end == latex.length() && tokens.find()) {
      if (tokens.group("opens") != null) {
        group(tokens.end(), depth + 1);
      } else if (tokens.group("closes") != null) {
        end = tokens.start();
      } else if (tokens.group("sign") != null) {
        signs.add(tokens.start());
      } else if (tokens.group("ends") != null) {
        add(sums, depth, start, tokens.start(), signs);
        isList |= tokens.group().matches("[,|]");
        start = tokens.end();
      }
    }
    add(sums, depth, start, end, signs);
    boolean isDifferential = latex.substring(open, end).matches("(\\\\partial|d[A-Za-z(\\\\]).*");
    if (depth == 0 || !(isList || isDifferential)) {
      found.addAll(sums);
    }
  }

  private void add(List<Sum> sums, int depth, int start, int end, List<Integer> signs) {
    String text = latex.substring(start, end);
    List<Addend> addends = addends(start, end, signs);
    signs.clear();
    if (!addends.isEmpty() && addends.stream().noneMatch(addend -> addend.body().isEmpty())) {
      int first = start + text.length() - text.stripLeading().length();
      sums.add(new Sum(depth, first, first + text.strip().length(), addends));
    }
  }

  private List<Addend> addends(int start, int end, List<Integer> signs) {
    List<Addend> addends = new ArrayList<>();
    String first = latex.substring(start, signs.isEmpty() ? end : signs.get(0)).strip();
    if (!first.isEmpty()) {
      addends.add(new Addend(false, first));
    }
    for (int k = 0; k < signs.size(); k++) {
      int next = k + 1 < signs.size() ? signs.get(k + 1) : end;
      String body = latex.substring(signs.get(k) + 1, next).strip();
      addends.add(new Addend(latex.charAt(signs.get(k)) == '-', body));
    }
    return addends;
  }
}
