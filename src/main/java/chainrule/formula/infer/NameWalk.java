package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.AtomSyntax.NablaSyntax;
import chainrule.formula.parse.AtomSyntax.NormSyntax;
import chainrule.formula.parse.AtomSyntax.PartialSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import chainrule.formula.resolve.UnknownName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the names of a row that nobody has declared. */
final class NameWalk {
  private static final int LONGEST_NAME = 16;
  private static final Pattern BOLD =
      Pattern.compile("\\\\(mathbf|boldsymbol|bm|pmb|bf|vec|mathbfit)\\b");
  private static final Set<String> CONSTANTS = Set.of("e", "I", "\\pi");

  private final int row;
  private final KnownNames known;
  private final IndexLetters indices;
  private final List<NameUse> uses = new ArrayList<>();

  /**
   * A walk through one row.
   *
   * @param indices the letters that are indices in it where they stand alone
   */
  NameWalk(int row, KnownNames known, IndexLetters indices) {
    this.row = row;
    this.known = known;
    this.indices = indices;
  }

  List<NameUse> of(SyntaxNode syntax) {
    visit(syntax, EnumSet.noneOf(Trait.class));
    return uses;
  }

  private void visit(SyntaxNode node, Set<Trait> traits) {
    if (node instanceof TermSyntax term) {
      term(term, traits);
    } else if (node instanceof FractionSyntax fraction && isDerivative(fraction)) {
      visit(fraction.top(), traits);
      visit(fraction.bottom(), with(traits, Trait.VARIABLE));
    } else if (node instanceof FractionSyntax fraction) {
      visit(fraction.top(), without(traits, Trait.NUMBER));
      visit(fraction.bottom(), with(traits, Trait.NUMBER));
    } else if (node instanceof GroupSyntax group && isRange(group)) {
      visit(group.contents(), with(traits, Trait.LIMIT));
    } else if (node instanceof NormSyntax norm) {
      visit(norm.of(), with(traits, Trait.NORMED));
    } else {
      node.children().forEach(child -> visit(child, traits));
    }
  }

  /** {1, …, n}. */
  private static boolean isRange(GroupSyntax group) {
    return group.bracket() == Bracket.CURLY
        && group.contents().filled().stream().anyMatch(SegmentSyntax::isDots);
  }

  private static Set<Trait> with(Set<Trait> traits, Trait trait) {
    Set<Trait> more = EnumSet.noneOf(Trait.class);
    more.addAll(traits);
    more.add(trait);
    return more;
  }

  static boolean isDerivative(FractionSyntax fraction) {
    return startsWithD(fraction.bottom())
        && (startsWithD(fraction.top()) || fraction.top().text().contains("\\partial"));
  }

  private static boolean startsWithD(ArgumentSyntax part) {
    return part instanceof ContentsSyntax contents
        && contents
            .expression()
            .flatMap(ExpressionSyntax::onlyTerm)
            .filter(term -> isD(term.factors().get(0)))
            .isPresent();
  }

  private static boolean isD(FactorSyntax factor) {
    return factor.atom() instanceof PartialSyntax
        || (factor.scripts().subscript().isEmpty()
            && factor.atom().name().filter("d"::equals).isPresent());
  }

  private void term(TermSyntax term, Set<Trait> outer) {
    List<FactorSyntax> factors = term.factors();
    Set<Trait> traits =
        factors.size() == 1 ? outer : without(without(outer, Trait.NORMED), Trait.NUMBER);
    boolean slash = term.operators().contains(Times.SLASH) && isD(factors.get(0));
    boolean skipsD = slash || outer.contains(Trait.VARIABLE) || isDifferential(term);
    for (int k = 0; k < factors.size(); k++) {
      boolean below = slash && k > 0 && term.operators().get(k - 1) == Times.SLASH;
      traits = below ? with(traits, Trait.VARIABLE) : traits;
      if (!(skipsD && isD(factors.get(k)))) {
        k = factor(term, k, traits);
      }
    }
  }

  /** Whether it is d f above the line of a fraction; there, a d in front is not a name. */
  private static boolean isDifferential(TermSyntax term) {
    return isD(term.factors().get(0)) && term.factors().get(0).scripts().subscript().isEmpty();
  }

  private static Set<Trait> without(Set<Trait> traits, Trait trait) {
    Set<Trait> fewer = EnumSet.noneOf(Trait.class);
    fewer.addAll(traits);
    fewer.remove(trait);
    return fewer;
  }

  /** Visits a factor, and says which is the last that belongs to it. */
  private int factor(TermSyntax term, int at, Set<Trait> traits) {
    FactorSyntax factor = term.factors().get(at);
    if (factor.atom() instanceof NablaSyntax) {
      factor.scripts().subscript().ifPresent(by -> visit(by, with(traits, Trait.VARIABLE)));
    } else if (BoundLetters.binds(factor.atom())) {
      range(factor.scripts(), traits);
    } else if (factor.atom() instanceof LetterSyntax letter) {
      return name(term, at, letter, traits);
    } else {
      visit(factor.atom(), traits);
      powers(factor.scripts(), traits);
    }
    return at;
  }

  /** The ends of a range are sizes; in j ≠ i, i is not. */
  private void range(Scripts scripts, Set<Trait> traits) {
    Set<Trait> limit = with(traits, Trait.LIMIT);
    scripts.superscripts().forEach(end -> visit(end, limit));
    scripts
        .subscript()
        .ifPresent(
            under ->
                under.contents().filled().stream()
                    .filter(segment -> !segment.hasRelation(Relation.NOT_EQUAL))
                    .forEach(segment -> visit(segment, limit)));
  }

  private void powers(Scripts scripts, Set<Trait> traits) {
    scripts.superscripts().stream()
        .filter(over -> !isTranspose(over) && !over.isInParentheses())
        .forEach(over -> visit(over, with(traits, Trait.NUMBER)));
  }

  static boolean isTranspose(ArgumentSyntax over) {
    return List.of("\\top", "T", "\\intercal", "-\\top", "-T").contains(over.spelling());
  }

  private int name(TermSyntax term, int at, LetterSyntax letter, Set<Trait> traits) {
    int last = lastOfKnown(term, at);
    if (last >= at) {
      powers(term.factors().get(last).scripts(), traits);
      return last;
    }
    Scripts scripts = term.factors().get(at).scripts();
    Optional<ArgumentSyntax> upper = scripts.upper();
    String base = letter.spelling() + (upper.isPresent() ? "^{()}" : "");
    Optional<String> under = upper.or(scripts::subscript).map(ArgumentSyntax::label);
    Set<Trait> here = here(term, at, traits);
    if (isName(base, under, traits) && !isFunction(letter, term, at)) {
      uses.add(new NameUse(row, base, letter.text(), under, here));
      if (here.contains(Trait.CALLED)) {
        return at + 1;
      }
    }
    powers(scripts, base.startsWith("\\mathbb") ? with(traits, Trait.LIMIT) : traits);
    return at;
  }

  private boolean isName(String base, Optional<String> under, Set<Trait> traits) {
    boolean index = under.isEmpty() && indices.isIndex(base, traits.contains(Trait.LIMIT));
    boolean pair = base.equals("\\delta") && under.filter(u -> u.length() > 1).isPresent();
    return !CONSTANTS.contains(base)
        && !index
        && !pair
        && !base.startsWith("\\mathbb")
        && !UnknownName.isCommand(base)
        && !known.contains(base, under);
  }

  /** σ before brackets or with a prime is the logistic function. */
  private static boolean isFunction(LetterSyntax letter, TermSyntax term, int at) {
    FactorSyntax factor = term.factors().get(at);
    boolean called =
        factor.scripts().primes() > 0
            || (at + 1 < term.factors().size()
                && term.isJuxtaposed(at + 1)
                && term.factors().get(at + 1).atom().group().isPresent());
    return letter.spelling().equals("\\sigma") && called;
  }

  /** Where a known name of several letters ends that begins here; before it if there is none. */
  private int lastOfKnown(TermSyntax term, int at) {
    StringBuilder joined = new StringBuilder();
    int last = at - 1;
    for (int k = at; k < term.factors().size() && k < at + LONGEST_NAME; k++) {
      FactorSyntax factor = term.factors().get(k);
      Optional<String> name = factor.atom().name();
      if (name.isEmpty()) {
        return last;
      }
      joined.append(name.get());
      Optional<String> under = factor.scripts().subscript().map(ArgumentSyntax::label);
      last = known.contains(joined.toString(), under) ? k : last;
      if (!factor.scripts().isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private static Set<Trait> here(TermSyntax term, int at, Set<Trait> outer) {
    FactorSyntax factor = term.factors().get(at);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(outer);
    if (BOLD.matcher(factor.atom().text()).find()) {
      traits.add(Trait.BOLD);
    }
    if (factor.scripts().superscripts().stream().anyMatch(NameWalk::isTranspose)) {
      traits.add(Trait.TRANSPOSED);
    }
    if (term.isJuxtaposed(at) && isCapital(term.factors().get(at - 1))) {
      traits.add(Trait.AFTER_CAPITAL);
    }
    if (at + 1 < term.factors().size() && term.isJuxtaposed(at + 1)) {
      FactorSyntax next = term.factors().get(at + 1);
      if (isCapital(next)) {
        traits.add(Trait.BEFORE_CAPITAL);
      }
      if (isArgument(factor, next)) {
        traits.add(Trait.CALLED);
      }
    }
    return traits;
  }

  private static boolean isCapital(FactorSyntax factor) {
    return factor.atom() instanceof LetterSyntax letter
        && NameLook.isCapital(letter.spelling())
        && factor.scripts().subscript().isEmpty();
  }

  /** Whether brackets hold what a function could be of: a name, or a list. */
  private static boolean isArgument(FactorSyntax name, FactorSyntax next) {
    return next.atom()
        .group(Bracket.PARENTHESES)
        .filter(
            group ->
                group.contents().filled().size() > 1
                    || group.contents().filled().stream().anyMatch(SegmentSyntax::hasRelation)
                    || group
                        .contents()
                        .onlyFactor()
                        .filter(only -> only.atom() instanceof LetterSyntax)
                        .isPresent())
        .filter(group -> name.scripts().superscripts().isEmpty())
        .isPresent();
  }
}
