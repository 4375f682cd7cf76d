package chainrule.formula.repair;

import chainrule.formula.reading.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A true line near one that means nothing: where there is no tree that could be edited, the text
 * is, one letter or sign at a time.
 */
public final class Typos {
  private static final int MOST = 4_000;
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+(){}\\[\\]_^|]");
  private static final Pattern LETTER = Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]");
  private static final Pattern NEGATED = Pattern.compile("\\(-([^()]*)\\)");
  private static final List<String> LOST =
      List.of("-", "^\\top", "\\partial ", "\\sum", "\\hat ", "'");
  private static final Set<String> SIGNS =
      Set.of("\\frac", "\\partial", "\\sum", "\\top", "\\text", "\\left", "\\right", "\\quad");

  private Typos() {}

  /**
   * The first text that passes, one letter or sign away.
   *
   * @param latex the text
   * @param neighbours other texts: their letters are tried first
   * @param names the setting, whose letters are tried last
   * @param passes whether a changed text is true
   */
  public static Optional<Typo> search(
      String latex, List<String> neighbours, Names names, Predicate<String> passes) {
    Set<String> letters = new LinkedHashSet<>(letters(latex));
    neighbours.forEach(text -> letters.addAll(letters(text)));
    names.symbols().keySet().forEach(name -> letters.addAll(letters(name)));
    return typos(latex, letters).stream()
        .limit(MOST)
        .filter(typo -> passes.test(typo.latex))
        .findFirst();
  }

  /**
   * A changed text.
   *
   * @param latex the text as it is now
   * @param words what was changed
   */
  public record Typo(String latex, String words) {}

  private static List<String> letters(String latex) {
    return LETTER
        .matcher(latex)
        .results()
        .map(MatchResult::group)
        .filter(t -> !SIGNS.contains(t))
        .toList();
  }

  private static List<Typo> typos(String latex, Set<String> letters) {
    List<Typo> typos = new ArrayList<>();
    for (MatchResult token : TOKEN.matcher(latex).results().toList()) {
      String was = token.group();
      if (LETTER.matcher(was).matches() && !SIGNS.contains(was)) {
        for (String other : letters) {
          typos.add(
              new Typo(
                  put(latex, token.start(), token.end(), other),
                  "“%s” stands where “%s” is true".formatted(was, other)));
        }
      }
      typos.add(
          new Typo(
              put(latex, token.start(), token.end(), " "), "“%s” is one too many".formatted(was)));
    }
    for (MatchResult negated : NEGATED.matcher(latex).results().toList()) {
      String plain = put(latex, negated.start(), negated.end(), negated.group(1));
      typos.add(
          new Typo(
              plain,
              "“%s” stands where “%s” is true".formatted(negated.group(), negated.group(1))));
    }
    Set<String> insertable = new LinkedHashSet<>(LOST);
    insertable.addAll(letters);
    for (String lost : insertable) {
      for (MatchResult token : TOKEN.matcher(latex).results().toList()) {
        typos.add(
            new Typo(
                put(latex, token.start(), token.start(), lost),
                "“%s” is lost before “%s”".formatted(lost, token.group())));
      }
      typos.add(new Typo(latex + " " + lost, "“%s” is lost at the end".formatted(lost)));
    }
    return typos;
  }

  /** With spaces only where a command would swallow the letter behind it. */
  private static String put(String latex, int start, int end, String fresh) {
    String after = latex.substring(end);
    boolean space = fresh.length() > 1 && !after.isEmpty() && Character.isLetter(after.charAt(0));
    return latex.substring(0, start) + fresh + (space ? " " : "") + after;
  }
}
