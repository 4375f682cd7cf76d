package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Symbol;
import chainrule.formula.parse.AtomSyntax;
import chainrule.formula.parse.AtomSyntax.EnvironmentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which letters \sum, \prod and \max bind. */
final class BoundVariables {
  private static final Pattern LETTER = Pattern.compile("[a-z]");

  private final Scope scope;

  BoundVariables(Scope scope) {
    this.scope = scope;
  }

  /** What stands under the sign, also where it is stacked, {@code {\substack{i \\ j}}}. */
  static List<SegmentSyntax> segments(ContentsSyntax under) {
    return under
        .onlyFactor()
        .flatMap(factor -> stack(factor.atom()))
        .map(BoundVariables::segments)
        .orElseGet(under::filled);
  }

  /** What is stacked in an environment or in braces of its own. */
  static Optional<ContentsSyntax> stack(AtomSyntax atom) {
    return atom instanceof EnvironmentSyntax rows
        ? Optional.of(rows.contents())
        : atom.group(Bracket.BRACES).map(GroupSyntax::contents);
  }

  /** The letters that are bound. */
  List<String> of(List<SegmentSyntax> segments) {
    List<String> letters = new ArrayList<>();
    boolean onlyLists = true;
    for (SegmentSyntax segment : segments) {
      boolean list = !segment.hasRelation();
      if (list || (segment.hasRelation(Relation.EQUAL) && onlyLists)) {
        letters.addAll(list ? listed(segment.first()) : sides(segment).stream().limit(1).toList());
      } else if (letters.isEmpty()) {
        sides(segment).stream()
            .filter(side -> !isKnownIndex(side))
            .limit(isOrdered(segment) ? 2 : 1)
            .forEach(letters::add);
      }
      onlyLists &= list;
    }
    return letters.stream().distinct().toList();
  }

  private static List<String> sides(SegmentSyntax segment) {
    return segment.sides().stream().flatMap(side -> letter(side).stream()).toList();
  }

  /** The letters that stand under a sign without a range: i, or i and j of \sum_{ij}. */
  static List<String> listed(ExpressionSyntax side) {
    List<FactorSyntax> factors = side.onlyTerm().map(TermSyntax::factors).orElse(List.of());
    boolean areLetters =
        factors.size() > 1
            && factors.stream().allMatch(f -> LETTER.matcher(f.spelling()).matches());
    return areLetters
        ? factors.stream().map(FactorSyntax::spelling).toList()
        : letter(side).stream().toList();
  }

  private static boolean isOrdered(SegmentSyntax segment) {
    return segment.relations().size() > 1
        || segment.hasRelation(Relation.LESS)
        || segment.hasRelation(Relation.LESS_EQUAL);
  }

  private boolean isKnownIndex(String letter) {
    Symbol symbol = scope.names().symbols().get(letter);
    boolean whole = symbol instanceof DeclaredSymbol given && given.domain().isWhole();
    return whole || scope.bound(letter).isPresent();
  }

  /** The letter that a side is, with its primes, if it is no more than one. */
  static Optional<String> letter(ExpressionSyntax side) {
    return side.onlyFactor()
        .filter(factor -> factor.scripts().withoutPrimes().isEmpty())
        .filter(factor -> factor.atom() instanceof LetterSyntax)
        .flatMap(
            factor ->
                factor.atom().name().map(name -> name + "'".repeat(factor.scripts().primes())));
  }
}
