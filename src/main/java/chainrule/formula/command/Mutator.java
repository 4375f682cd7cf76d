package chainrule.formula.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slips of the pen in a text: one token of the LaTeX is lost, doubled or another. It knows nothing
 * of the edits by which repairs are found, nor of what the tokens mean.
 */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?:text|mathrm|operatorname)\\s*\\{[^{}]*\\}|\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+]|\\^\\\\top|'");
  private static final Set<String> LAYOUT =
      Set.of(
          "\\quad",
          "\\Big",
          "\\text",
          "\\dots",
          "\\cdots",
          "\\cdot",
          "\\frac",
          "\\mathbb",
          "\\mathrm");
  private static final List<List<String>> CONFUSED =
      List.of(
          List.of("+", "-"),
          List.of("\\log", "\\exp"),
          List.of("\\sigma", "\\exp"),
          List.of("\\ne", "="),
          List.of("\\le", "<"),
          List.of("0", "1"),
          List.of("1", "2"),
          List.of("1", "0"));

  private Mutator() {}

  /** A slip: what it is called, and the text with it. */
  record Mutant(String operator, String latex) {}

  static List<Mutant> of(String latex) {
    List<MatchResult> tokens = TOKEN.matcher(latex).results().toList();
    Set<String> letters = new LinkedHashSet<>();
    tokens.stream()
        .map(MatchResult::group)
        .filter(t -> t.matches("[a-zA-Z]"))
        .forEach(letters::add);
    Set<Mutant> mutants = new LinkedHashSet<>();
    for (MatchResult token : tokens) {
      if (LAYOUT.contains(token.group()) || token.group().endsWith("}")) {
        continue;
      }
      add(mutants, "lost", latex, token, "");
      confused(token.group()).forEach(other -> add(mutants, "confused", latex, token, other));
      if (token.group().matches("[a-zA-Z]")) {
        letters.forEach(other -> add(mutants, "letter", latex, token, other));
        add(mutants, "negated", latex, token, "(-" + token.group() + ")");
      }
    }
    swapped(latex).forEach(text -> mutants.add(new Mutant("swapped", text)));
    mutants.removeIf(mutant -> mutant.latex.equals(latex));
    return List.copyOf(mutants);
  }

  private static void add(
      Set<Mutant> mutants, String operator, String latex, MatchResult token, String other) {
    String before = latex.substring(0, token.start());
    String after = latex.substring(token.end());
    mutants.add(new Mutant(operator, before + (other.isEmpty() ? " " : other) + after));
  }

  private static List<String> confused(String token) {
    List<String> others = new ArrayList<>();
    for (List<String> pair : CONFUSED) {
      if (pair.contains(token)) {
        others.add(pair.get(1 - pair.indexOf(token)));
      }
    }
    return others;
  }

  /** Neighbouring names with a subscript in the other order. */
  private static List<String> swapped(String latex) {
    String name =
        "(?<![a-zA-Z\\\\])(\\\\hat )?[a-zA-Z](?![a-zA-Z])(_(\\{[^{}]*\\}|[a-zA-Z]))?(\\^\\\\top)?";
    Matcher pair = Pattern.compile("(" + name + ")\\s*(" + name + ")").matcher(latex);
    List<String> swapped = new ArrayList<>();
    while (pair.find()) {
      int second = 6;
      swapped.add(
          latex.substring(0, pair.start())
              + pair.group(second)
              + " "
              + pair.group(1)
              + latex.substring(pair.end()));
    }
    return swapped;
  }
}
