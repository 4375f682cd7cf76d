package chainrule.formula.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of a text at each place of some kind. */
final class Slips {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?:text|mathrm|operatorname)\\s*\\{[^{}]*\\}|\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+]|\\^\\\\top|'");
  private static final Pattern COMMAND_AT_END = Pattern.compile("\\\\[a-zA-Z]+$");
  private static final String LAYOUT =
      "\\\\(quad|Big|text|l?c?dots|cdot|frac|mathbb|mathrm|text\\b.*|operatorname.*|mathrm.*)";
  private static final List<List<String>> CONFUSED =
      List.of(
          List.of("+", "-"),
          List.of("\\log", "\\exp"),
          List.of("\\sigma", "\\exp"),
          List.of("\\ne", "="),
          List.of("\\le", "<"),
          List.of("0", "1"),
          List.of("1", "2"));

  private Slips() {}

  /** What stands before, inside and behind a pair of brackets → the changed text. */
  @FunctionalInterface
  interface Brackets {
    /** The changed text. */
    String apply(String before, String inside, String after);
  }

  /** Each place where the pattern matches is something else. */
  static List<String> replaced(String latex, String pattern, Function<MatchResult, String> change) {
    return varied(latex, pattern, match -> List.of(change.apply(match)));
  }

  /** Each place where the pattern matches is several other things. */
  static List<String> varied(
      String latex, String pattern, Function<MatchResult, List<String>> others) {
    List<String> changed = new ArrayList<>();
    var matcher = Pattern.compile(pattern).matcher(latex);
    for (int start = 0; matcher.find(start); start = matcher.start() + 1) {
      for (String other : others.apply(matcher)) {
        changed.add(put(latex, matcher.start(), matcher.end(), other));
      }
    }
    return changed;
  }

  /** Each fraction that is no derivative, from what stands above and below. */
  static List<String> eachRatio(String latex, BinaryOperator<String> change) {
    return replaced(
        latex,
        Pieces.ABOVE_AND_BELOW,
        m ->
            m.group().matches(Pieces.DERIVATIVE + "|" + Pieces.DIFFERENTIATION)
                ? m.group()
                : change.apply(bare(m.group(1)), bare(m.group(2))));
  }

  /** Each thing that the pattern matches, once. */
  static List<String> all(String latex, String pattern) {
    return Pattern.compile(pattern)
        .matcher(latex)
        .results()
        .map(match -> match.group(match.groupCount()))
        .distinct()
        .toList();
  }

  /** The letters that stand alone as subscripts. */
  static List<String> indices(String latex) {
    return all(latex, "_([a-z])");
  }

  static List<String> eachToken(String latex, Function<String, List<String>> others) {
    List<String> changed = new ArrayList<>();
    for (MatchResult token : TOKEN.matcher(latex).results().toList()) {
      if (!token.group().matches(LAYOUT)) {
        others
            .apply(token.group())
            .forEach(
                other ->
                    changed.add(
                        put(latex, token.start(), token.end(), other.isEmpty() ? " " : other)));
      }
    }
    return changed;
  }

  static List<String> eachLetter(String latex, Function<String, List<String>> others) {
    return eachToken(latex, token -> token.matches("[a-zA-Z]") ? others.apply(token) : List.of());
  }

  static Set<String> letters(String latex) {
    Set<String> letters = new LinkedHashSet<>();
    TOKEN
        .matcher(latex)
        .results()
        .map(MatchResult::group)
        .filter(token -> token.matches("[a-zA-Z]"))
        .forEach(letters::add);
    return letters;
  }

  static List<String> confused(String token) {
    return CONFUSED.stream()
        .filter(pair -> pair.contains(token))
        .map(pair -> pair.get(1 - pair.indexOf(token)))
        .toList();
  }

  static List<String> eachPair(String latex, BinaryOperator<String> change) {
    return replaced(
        latex,
        "(" + Pieces.NAME + ")\\s*(" + Pieces.NAME + ")",
        pair -> change.apply(pair.group(1), pair.group(2)));
  }

  /** A name without its scripts. */
  static String base(String name) {
    return name.replaceFirst(Pieces.SCRIPT + "*$", "");
  }

  /** The scripts of a name. */
  static String scripts(String name) {
    return name.substring(base(name).length());
  }

  /** Without the braces around it. */
  static String bare(String argument) {
    return argument.replaceAll("^\\{|\\}$", "");
  }

  static List<String> eachBracket(String latex, Brackets change) {
    List<String> changed = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int k = 0; k < latex.length(); k++) {
      char c = latex.charAt(k);
      if (c == '(' || c == '[') {
        open.push(k);
      } else if ((c == ')' || c == ']') && !open.isEmpty()) {
        int start = open.pop();
        changed.add(
            change.apply(
                latex.substring(0, start), latex.substring(start + 1, k), latex.substring(k + 1)));
      }
    }
    return changed;
  }

  static List<String> eachFraction(String latex, BinaryOperator<String> change) {
    List<String> changed = new ArrayList<>();
    for (int at = latex.indexOf("\\frac{"); at >= 0; at = latex.indexOf("\\frac{", at + 1)) {
      int middle = end(latex, at + 5);
      if (middle < latex.length() && latex.charAt(middle) == '{') {
        int end = end(latex, middle);
        String top = latex.substring(at + 6, middle - 1);
        String bottom = latex.substring(middle + 1, end - 1);
        changed.add(put(latex, at, end, change.apply(top, bottom)));
      }
    }
    return changed;
  }

  /** Behind the brace that closes the one at this place. */
  private static int end(String latex, int brace) {
    int depth = 0;
    for (int k = brace; k < latex.length(); k++) {
      depth += latex.charAt(k) == '{' ? 1 : latex.charAt(k) == '}' ? -1 : 0;
      if (depth == 0) {
        return k + 1;
      }
    }
    return latex.length();
  }

  /** The text with something else between two places; a command and a letter stay apart. */
  static String put(String latex, int start, int end, String fresh) {
    String before = latex.substring(0, start);
    return apart(before, apart(fresh, latex.substring(end)));
  }

  private static String apart(String before, String after) {
    boolean glued =
        !after.isEmpty()
            && Character.isLetter(after.charAt(0))
            && COMMAND_AT_END.matcher(before).find();
    return before + (glued ? " " : "") + after;
  }
}
