package chainrule.formula.repair;

import chainrule.formula.judge.Claim;
import chainrule.formula.judge.Finding;
import chainrule.formula.judge.Judge;
import chainrule.formula.reading.Names;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A true line near one that means nothing: where a side has no tree that could be edited, its text
 * is, one letter or sign at a time.
 */
public final class Typos {
  private static final int MOST = 4_000;
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+(){}\\[\\]_^|]");
  private static final Pattern LETTER = Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]");
  private static final Set<String> SIGNS =
      Set.of("\\frac", "\\partial", "\\sum", "\\top", "\\text", "\\left", "\\right", "\\quad");

  private final Names names;
  private final Judge judge;
  private final Function<String, Optional<Expr>> read;

  /**
   * Prepares the search.
   *
   * @param names the setting
   * @param judge what tells true from false
   * @param read what a text means, if it means something
   */
  public Typos(Names names, Judge judge, Function<String, Optional<Expr>> read) {
    this.names = names;
    this.judge = judge;
    this.read = read;
  }

  /**
   * The first text that is true, one letter or sign away.
   *
   * @param left what it is held against
   * @param latex the text
   * @param neighbours other sides as they were typed: their letters are tried first
   */
  public Optional<Repairs.Found> search(
      Expr left, String latex, List<String> neighbours, Condition condition) {
    Set<String> letters = new LinkedHashSet<>();
    neighbours.forEach(text -> letters(text).forEach(letters::add));
    letters(latex).forEach(letters::add);
    names.symbols().keySet().stream()
        .filter(n -> LETTER.matcher(n).matches())
        .forEach(letters::add);
    List<Typo> typos = typos(latex, letters);
    return typos.stream()
        .limit(MOST)
        .filter(typo -> isTrue(left, typo.latex, condition))
        .findFirst()
        .map(typo -> new Repairs.Found(typo.latex, typo.words, false));
  }

  /** A changed text and what was changed. */
  private record Typo(String latex, String words) {}

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
    for (String lost : letters) {
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

  private boolean isTrue(Expr left, String latex, Condition condition) {
    Optional<Expr> right = read.apply(latex);
    if (right.isEmpty() || !fits(left, right.get())) {
      return false;
    }
    Claim claim = new Claim(left, Order.EQUAL, right.get(), condition);
    return judge.survives(claim, 1)
        && judge.survives(claim, 4)
        && judge.judge(claim).holds() == Finding.Kind.HOLDS;
  }

  private boolean fits(Expr left, Expr right) {
    try {
      boolean layout = names.denominatorLayout();
      return Shapes.of(left, layout).agrees(Shapes.of(right, layout));
    } catch (Meaningless none) {
      return false;
    }
  }
}
