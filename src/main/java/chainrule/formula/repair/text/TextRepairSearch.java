package chainrule.formula.repair.text;

import chainrule.formula.repair.LatexBalance;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Searches a true line near another by its text, one slip of the pen away: where there is no tree
 * that could be edited, or no edit of it helps.
 */
public final class TextRepairSearch {
  /** What it takes to parse one character, in numbers that could be computed instead. */
  private static final int COST = 30;

  private static final String ALPHABET =
      "0 1 2 a b c d e f g h i j k l m n o p q r s t u v w x y z";

  private final FailedText failed;
  private final LongPredicate maySpend;
  private final Predicate<String> holds;
  private final List<TextRewrite> rules;

  /**
   * Prepares the search.
   *
   * @param failed what it starts from
   * @param maySpend counts work as so many numbers that could be computed instead; says whether the
   *     search may go on
   * @param holds whether a text is true
   */
  public TextRepairSearch(FailedText failed, LongPredicate maySpend, Predicate<String> holds) {
    this.failed = failed;
    this.maySpend = maySpend;
    this.holds = holds;
    this.rules = rules(failed);
  }

  private static List<TextRewrite> rules(FailedText failed) {
    boolean isRead = failed.suspect().place().isEmpty();
    Set<String> spellings = failed.names().spellings();
    Set<String> near =
        letters(Stream.concat(Stream.of(failed.latex()), failed.neighbours().stream()));
    Set<String> far =
        letters(isRead ? Stream.of() : Stream.concat(spellings.stream(), Stream.of(ALPHABET)));
    far.removeAll(near);
    List<TextRewrite> insertions =
        isRead
            ? List.of(MissingTokenRule.betweenTerms())
            : List.of(
                new MissingTokenRule(near, far),
                new MissingScriptRule(failed.neighbours()),
                new RenamedRule(failed.neighbours(), spellings));
    List<TextRewrite> others =
        List.of(
            new MisspelledWordRule(spellings),
            new WrongLetterRule(near, far),
            new ScriptLevelRule(),
            new SuperfluousTokenRule(),
            new MissingOperandRule(near, far, spellings),
            new ArgumentRule(near, far),
            new ExchangedNamesRule(),
            new ExchangedPartsRule(),
            new MisplacedSignRule(),
            new FractionBarRule(),
            new BracketRule());
    return Stream.concat(others.stream(), insertions.stream()).toList();
  }

  private static Set<String> letters(Stream<String> texts) {
    return LatexText.spellings(texts.map(LatexText::new), LatexText.LETTER);
  }

  /** The likeliest text that holds, one frequent slip away. */
  public Optional<TextEdit> near() {
    return first(failed.suspect()::isLikely);
  }

  /** The likeliest text that holds, one rare slip away. */
  public Optional<TextEdit> farther() {
    return first(edit -> !failed.suspect().isLikely(edit));
  }

  private Optional<TextEdit> first(Predicate<TextEdit> wanted) {
    LatexText text = new LatexText(failed.latex());
    Set<String> tried = new HashSet<>();
    return rules.stream()
        .flatMap(rule -> rule.undone(text))
        .filter(wanted)
        .sorted(Comparator.comparingInt(failed.suspect()::unlikelihood))
        .filter(edit -> tried.add(edit.latex()))
        .takeWhile(edit -> maySpend.test((long) COST * edit.latex().length()))
        .filter(edit -> LatexBalance.isBalanced(edit.latex()))
        .filter(edit -> holds.test(edit.latex()))
        .findFirst();
  }
}
