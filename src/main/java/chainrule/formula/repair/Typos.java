package chainrule.formula.repair;

import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.ClaimVerifier;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A true line near another: where there is no tree that could be edited, or no edit of it helps,
 * the text is changed, one slip of the pen at a time.
 */
public final class Typos {
  /** What it takes to parse one character, in numbers that could be computed instead. */
  private static final int COST = 30;

  private static final String ALPHABET =
      "0 1 2 a b c d e f g h i j k l m n o p q r s t u v w x y z";

  private final Text text;
  private final List<Slip> slips;

  private Typos(Text text, Set<String> near, Set<String> far, SymbolTable names) {
    this.text = text;
    this.slips =
        List.of(
            new Misspellings(names.spellings()),
            new WrongLetters(near, far),
            new WrongLevels(),
            new SignsTooMany(),
            new Holes(near, far, names.spellings()),
            new WrongArguments(near, far),
            new ExchangedNames(),
            new MovedSigns(),
            new Fractions(),
            new LostSigns(near, far),
            new WrongBrackets());
  }

  /**
   * The first text that passes, one slip away; the likeliest are tried first.
   *
   * @param latex the text
   * @param neighbours other texts: their letters are likelier than others
   * @param names the setting, whose letters may be meant, too
   * @param suspect where something seemed wrong
   * @param further whether the likely slips were tried in vain
   * @param judge what counts the work
   * @param passes whether a changed text is true
   */
  public static Optional<Typo> search(
      String latex,
      List<String> neighbours,
      SymbolTable names,
      Suspect suspect,
      boolean further,
      ClaimVerifier judge,
      Predicate<String> passes) {
    Set<String> near = letters(Stream.concat(Stream.of(latex), neighbours.stream()));
    Set<String> far = letters(Stream.concat(names.spellings().stream(), Stream.of(ALPHABET)));
    far.removeAll(near);
    Set<String> tried = new LinkedHashSet<>();
    return new Typos(new Text(latex), near, far, names)
        .all()
        .filter(typo -> suspect.isLikely(typo) != further)
        .sorted(Comparator.comparingInt(suspect::unlikelihood))
        .filter(typo -> tried.add(typo.latex()))
        .takeWhile(typo -> judge.budget().affords((long) COST * typo.latex().length()))
        .filter(typo -> passes.test(typo.latex()))
        .findFirst();
  }

  private static Set<String> letters(Stream<String> texts) {
    Set<String> letters = new LinkedHashSet<>();
    texts
        .flatMap(text -> new Text(text).letters().stream())
        .map(MatchResult::group)
        .forEach(letters::add);
    return letters;
  }

  private Stream<Typo> all() {
    return slips.stream().flatMap(slip -> slip.undone(text));
  }
}
