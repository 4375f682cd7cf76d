package chainrule.formula.infer;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A letter where it stands in a derivation.
 *
 * @param line the line in which it stands
 * @param base its spelling without scripts
 * @param factor the letter with its scripts
 * @param before the factor that it is multiplied with from the left
 * @param behind the contents of brackets right behind it, which can be arguments
 * @param isBelow whether it stands below the bar of a fraction
 * @param isTurned whether it is a term of a sum that is transposed
 */
record NameUse(
    int line,
    String base,
    FactorSyntax factor,
    Optional<FactorSyntax> before,
    Optional<ContentsSyntax> behind,
    boolean isBelow,
    boolean isTurned) {
  private static final Set<String> TRANSPOSE = Set.of("T", "\\top", "\\intercal", "'");
  private static final Pattern POWER = Pattern.compile("[-+]?[0-9.]+|-.*|\\+");
  private static final Pattern BOLD =
      Pattern.compile("\\\\(mathbf|boldsymbol|bm|bf|vec|pmb|symbf|mathbfit|underline)\\b.*");

  /** The letters in a line, with what is above \sum and the words in subscripts left out. */
  static List<NameUse> in(SyntaxNode syntax, int line) {
    List<NameUse> uses = new ArrayList<>();
    collect(syntax, line, false, false, uses);
    return uses;
  }

  private static void collect(
      SyntaxNode node, int line, boolean isBelow, boolean isTurned, List<NameUse> uses) {
    boolean isWhole = isTurned && !(node instanceof TermSyntax term && term.factors().size() > 1);
    if (node instanceof TermSyntax term) {
      for (int k = 0; k < term.factors().size(); k++) {
        k += functionLetters(term, k);
        add(term, k, line, isBelow, isWhole, uses);
      }
    }
    boolean isWord =
        node instanceof Scripts scripts
            && scripts.subscript().filter(ArgumentSyntax::isWord).isPresent();
    if (!isWord) {
      boolean turns = isTransposedGroup(node);
      for (SyntaxNode child : node.children()) {
        boolean isInside =
            (turns && child instanceof GroupSyntax)
                || (isWhole && !turns && !(child instanceof Scripts));
        collect(child, line, isBelow || isBar(node, child), isInside, uses);
      }
    }
  }

  private static boolean isTransposedGroup(SyntaxNode node) {
    return node instanceof FactorSyntax factor
        && factor.atom() instanceof GroupSyntax
        && isTransposed(factor.scripts());
  }

  private static boolean isBar(SyntaxNode node, SyntaxNode child) {
    return node instanceof FractionSyntax fraction && child == fraction.bottom();
  }

  /** How many plain letters from there on are the word for a function, as in softmax(x). */
  private static int functionLetters(TermSyntax term, int from) {
    StringBuilder word = new StringBuilder();
    for (int k = from; k < term.factors().size(); k++) {
      FactorSyntax factor = term.factors().get(k);
      boolean ends = k > from + 1 && factor.atom().group(Bracket.PARENTHESES).isPresent();
      if (ends && BuiltinFunction.named(word.toString()).isPresent()) {
        return k - from;
      }
      if (!(factor.atom() instanceof LetterSyntax letter) || (!term.isJuxtaposed(k) && k > from)) {
        return 0;
      }
      word.append(letter.spelling());
    }
    return 0;
  }

  private static void add(
      TermSyntax term, int k, int line, boolean isBelow, boolean isTurned, List<NameUse> uses) {
    FactorSyntax factor = term.factors().get(k);
    if (factor.atom() instanceof LetterSyntax letter) {
      Optional<ContentsSyntax> behind =
          k + 1 < term.factors().size() && term.isJuxtaposed(k + 1)
              ? term.factors()
                  .get(k + 1)
                  .atom()
                  .group(Bracket.PARENTHESES)
                  .map(GroupSyntax::contents)
              : Optional.empty();
      Optional<FactorSyntax> before =
          term.isJuxtaposed(k) ? Optional.of(term.factors().get(k - 1)) : Optional.empty();
      uses.add(new NameUse(line, letter.spelling(), factor, before, behind, isBelow, isTurned));
    }
  }

  /** The first line in which a letter stands. */
  static int firstLine(List<NameUse> uses, String base) {
    return uses.stream()
        .filter(use -> use.base().equals(base))
        .mapToInt(NameUse::line)
        .min()
        .orElse(0);
  }

  /** The letters that \sum and its like bind or end with. */
  static List<String> letters(SyntaxNode syntax, boolean above) {
    List<String> letters = new ArrayList<>();
    syntax.walk(
        node -> {
          if (node instanceof FactorSyntax factor && factor.atom() instanceof BigOperatorSyntax) {
            (above
                    ? factor.scripts().superscripts()
                    : factor.scripts().subscript().stream().toList())
                .forEach(script -> collect(script, letters));
          }
        });
    return letters;
  }

  private static void collect(ArgumentSyntax script, List<String> letters) {
    script.walk(
        node -> {
          if (node instanceof LetterSyntax letter) {
            letters.add(letter.spelling());
          }
        });
  }

  /** Whether what stands in the brackets behind it would be no factor of a product: f(x). */
  boolean isApplied() {
    return !isTransposed()
        && behind
            .filter(group -> group.onlyFactor().isPresent() || group.filled().size() > 1)
            .isPresent();
  }

  /** Whether what stands behind it in brackets is no factor: σ(1 − x), and not σ(1 − σ). */
  boolean isCalled() {
    return factor.scripts().superscripts().isEmpty()
        && behind
            .filter(group -> NameUse.in(group, line).stream().noneMatch(this::isSame))
            .isPresent();
  }

  private boolean isSame(NameUse other) {
    return other.base().equals(base) && !other.isCalled();
  }

  /** The one letter that it is applied to. */
  Optional<String> argument() {
    return behind
        .flatMap(ContentsSyntax::onlyFactor)
        .filter(only -> only.atom() instanceof LetterSyntax && only.scripts().isEmpty())
        .map(only -> only.atom().spelling());
  }

  /** As it was typed, without its scripts. */
  String typed() {
    return factor.atom().text();
  }

  Optional<ArgumentSyntax> subscript() {
    return factor.scripts().subscript();
  }

  /** What stands in parentheses above the letter. */
  Optional<ArgumentSyntax> upper() {
    return factor.scripts().upper();
  }

  /** Whether what stands above a letter is a part of its name: no power, transpose or inverse. */
  static boolean hasLabelsAlone(Scripts scripts) {
    return scripts.superscripts().stream()
        .map(ArgumentSyntax::spelling)
        .noneMatch(over -> TRANSPOSE.contains(over) || POWER.matcher(over).matches());
  }

  boolean isTransposed() {
    return isTurned
        || (factor.scripts().primes() == 1 && behind.isEmpty())
        || isTransposed(factor.scripts());
  }

  private static boolean isTransposed(Scripts scripts) {
    return scripts.superscripts().stream().anyMatch(over -> TRANSPOSE.contains(over.spelling()));
  }

  boolean isBold() {
    return BOLD.matcher(typed()).matches();
  }

  boolean isCapital() {
    String letter = base.replaceAll(".*[\\\\{]", "").replace("}", "");
    return Character.isUpperCase(letter.charAt(0));
  }

  /** Whether it stands right behind a matrix or a row, as x in Ax, W_1 x and w^\top x. */
  boolean isBehindArray() {
    return left()
        .filter(use -> use.isTransposed() || (use.isCapital() && !use.isEntry()))
        .isPresent();
  }

  /** Whether it stands right behind a row: x_i in w^\top x_i. */
  boolean isBehindRow() {
    return left().filter(NameUse::isTransposed).isPresent();
  }

  /** Whether it is a matrix right behind a small letter, which can be a row then: W in xW. */
  boolean isBehindSmallLetter() {
    return isCapital() && left().filter(use -> !use.isCapital()).isPresent();
  }

  private Optional<NameUse> left() {
    return before
        .filter(factor -> factor.atom() instanceof LetterSyntax)
        .map(
            factor ->
                new NameUse(
                    line,
                    factor.atom().spelling(),
                    factor,
                    before,
                    Optional.empty(),
                    isBelow,
                    false));
  }

  private boolean isEntry() {
    return subscript().filter(under -> !SubscriptIndices.isNumber(under)).isPresent();
  }

  /**
   * Whether it can be applied to the sum behind it; a capital multiplies, but for that of a loss.
   */
  boolean isBeforeBrackets() {
    return behind.isPresent() && (!isCapital() || LossLetter.isCalled(base));
  }

  /** Whether a list in brackets stands behind it: J(v, U). */
  boolean isBeforeList() {
    return behind.filter(group -> group.filled().size() > 1).isPresent();
  }

  /** Whether it stands for an array whatever is in the brackets behind it: W^{-1}(x - y). */
  boolean isMatrix() {
    return isCapital() && !hasLabelsAlone(factor.scripts());
  }
}
