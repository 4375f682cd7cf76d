package chainrule.formula.repair;

import chainrule.formula.judge.Judge;
import chainrule.formula.reading.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A true line near one that means nothing: where there is no tree that could be edited, the text
 * is, one letter or sign at a time.
 */
public final class Typos {
  /** What it takes to read a line, in numbers that could be computed instead. */
  private static final int COST = 25_000;

  private static final String ALPHABET = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+(){}\\[\\]_^|']");
  private static final Pattern PLACE =
      Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+=,:(){}\\[\\]_^|]|$");
  private static final Pattern LETTER = Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]");
  private static final Pattern NEGATED = Pattern.compile("\\(-([^()]*)\\)");
  private static final Pattern SCRIPT = Pattern.compile("[_^](?=[a-zA-Z0-9{])");
  private static final String NAME =
      "(?<![a-zA-Z\\\\_^])((?:\\\\hat ?)?[a-zA-Z])((?:[_^](?:\\{[^{}]*\\}|\\\\top|[a-zA-Z0-9])|')*)";
  private static final Pattern NEIGHBOURS = Pattern.compile(NAME + "(\\s*)" + NAME);
  private static final List<String> LOST =
      List.of("-", "^\\top", "\\partial ", "\\sum", "\\hat ", "'", "1", "0", "2", "+", "_", "=");
  private static final Set<String> SIGNS =
      Set.of("\\frac", "\\partial", "\\sum", "\\top", "\\text", "\\left", "\\right", "\\quad");

  private final String latex;
  private final Set<String> near;
  private final Set<String> far;

  private Typos(String latex, Set<String> near, Set<String> far) {
    this.latex = latex;
    this.near = near;
    this.far = far;
  }

  /**
   * The first text that passes, one letter or sign away; the likeliest are tried first.
   *
   * @param latex the text
   * @param neighbours other texts: their letters are likelier than others
   * @param names the setting, whose letters may be meant, too
   * @param focus where something seemed wrong
   * @param judge what counts the work
   * @param passes whether a changed text is true
   */
  public static Optional<Typo> search(
      String latex,
      List<String> neighbours,
      Names names,
      int focus,
      Judge judge,
      Predicate<String> passes) {
    Set<String> near = new LinkedHashSet<>(letters(latex));
    neighbours.forEach(text -> near.addAll(letters(text)));
    Set<String> far = new LinkedHashSet<>();
    names.spellings().forEach(name -> far.addAll(letters(name)));
    far.addAll(letters(ALPHABET));
    far.removeAll(near);
    return new Typos(latex, near, far)
        .all()
        .sorted(Comparator.comparingInt(typo -> typo.rank + Math.abs(typo.at - focus) / 4))
        .takeWhile(typo -> judge.spend(COST))
        .filter(typo -> passes.test(typo.latex))
        .findFirst();
  }

  /**
   * A changed text.
   *
   * @param latex the text as it is now
   * @param words what was changed
   * @param at where
   * @param rank how unlikely such a slip is
   */
  public record Typo(String latex, String words, int at, int rank) {}

  private static List<String> letters(String latex) {
    return LETTER
        .matcher(latex)
        .results()
        .map(MatchResult::group)
        .filter(t -> !SIGNS.contains(t))
        .toList();
  }

  private Stream<Typo> all() {
    return Stream.of(
            places(NEGATED).map(at -> instead(at, at.group(1), 0)),
            letterPlaces().flatMap(at -> exchanged(at, near, 0)),
            places(TOKEN).map(this::lost),
            places(SCRIPT).map(at -> instead(at, at.group().equals("_") ? "^" : "_", 2)),
            places(PLACE).flatMap(at -> inserted(at, LOST, 2)),
            places(PLACE).flatMap(at -> inserted(at, near, 3)),
            letterPlaces().flatMap(at -> exchanged(at, far, 3)),
            scriptsExchanged(),
            swaps(),
            brackets(),
            places(PLACE).flatMap(at -> inserted(at, far, 6)))
        .flatMap(typos -> typos);
  }

  private Stream<MatchResult> places(Pattern pattern) {
    return pattern.matcher(latex).results();
  }

  private Stream<MatchResult> letterPlaces() {
    return places(LETTER).filter(at -> !SIGNS.contains(at.group()));
  }

  private Typo instead(MatchResult at, String fresh, int rank) {
    String text = put(at.start(), at.end(), fresh);
    String words =
        "%s stands where %s is true".formatted(Words.sign(at.group()), Words.sign(fresh));
    return new Typo(text, words, at.start(), rank);
  }

  private Stream<Typo> exchanged(MatchResult at, Set<String> letters, int rank) {
    return letters.stream().filter(l -> !l.equals(at.group())).map(l -> instead(at, l, rank));
  }

  private Typo lost(MatchResult at) {
    String words = Words.sign(at.group()) + " is one too many";
    return new Typo(put(at.start(), at.end(), " "), words, at.start(), 1);
  }

  private Stream<Typo> inserted(MatchResult at, Collection<String> signs, int rank) {
    return signs.stream()
        .map(
            sign ->
                new Typo(
                    put(at.start(), at.start(), sign),
                    "%s is lost before %s"
                        .formatted(Words.sign(sign.strip()), Words.sign(at.group())),
                    at.start(),
                    rank));
  }

  /** Two letters that have changed places, not far from each other. */
  private Stream<Typo> swaps() {
    List<MatchResult> all = letterPlaces().toList();
    List<Typo> swaps = new ArrayList<>();
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < Math.min(a + 5, all.size()); b++) {
        if (!all.get(a).group().equals(all.get(b).group())) {
          swaps.add(swapped(all.get(a), all.get(b)));
        }
      }
    }
    return swaps.stream();
  }

  private Typo swapped(MatchResult a, MatchResult b) {
    Typos second = new Typos(put(b.start(), b.end(), a.group()), near, far);
    String words =
        "%s and %s have changed places".formatted(Words.sign(a.group()), Words.sign(b.group()));
    return new Typo(second.put(a.start(), a.end(), b.group()), words, a.start(), 5);
  }

  /** Two neighbouring names that have each other's scripts: u_c v_o^⊤ for u_o^⊤ v_c. */
  private Stream<Typo> scriptsExchanged() {
    return places(NEIGHBOURS).filter(at -> !at.group(2).equals(at.group(5))).map(this::exchanged);
  }

  private Typo exchanged(MatchResult at) {
    String fresh = at.group(1) + at.group(5) + at.group(3) + at.group(4) + at.group(2);
    String words =
        "“%s” and “%s” have each other's scripts"
            .formatted(at.group(1) + at.group(2), at.group(4) + at.group(5));
    return new Typo(put(at.start(), at.end(), fresh), words, at.start(), 1);
  }

  /** A bracket some letters earlier or later. */
  private Stream<Typo> brackets() {
    List<MatchResult> all = places(PLACE).toList();
    List<Typo> moved = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      for (int j = Math.max(0, k - 8); j < Math.min(all.size(), k + 9); j++) {
        if ("()[]".contains(all.get(k).group()) && j != k && j != k + 1) {
          moved.add(moved(all.get(k), all.get(j).start()));
        }
      }
    }
    return moved.stream();
  }

  private Typo moved(MatchResult bracket, int to) {
    Typos without = new Typos(put(bracket.start(), bracket.end(), ""), near, far);
    int at = to > bracket.start() ? to - bracket.group().length() : to;
    String words = "“%s” stands at the wrong place".formatted(bracket.group());
    return new Typo(without.put(at, at, bracket.group()), words, bracket.start(), 4);
  }

  /** With spaces only where a command would swallow the letter behind it. */
  private String put(int start, int end, String fresh) {
    String after = latex.substring(end);
    boolean space = fresh.length() > 1 && !after.isEmpty() && Character.isLetter(after.charAt(0));
    return latex.substring(0, start) + fresh + (space ? " " : "") + after;
  }
}
