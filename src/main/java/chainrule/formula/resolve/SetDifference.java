package chainrule.formula.resolve;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set without some of its elements, V \\setminus \\{o\\} and \\{-m, …, -1, 1, …, m\\}.
 *
 * @param set the whole set
 * @param without the brackets around what is left out; empty where nothing is
 * @param sign the factor that is the sign between the two
 * @param around what is listed, where only 0 is not; empty for another set
 */
record SetDifference(
    ExpressionSyntax set,
    Optional<GroupSyntax> without,
    Optional<FactorSyntax> sign,
    Optional<ContentsSyntax> around) {
  private static final int LISTED = 6;

  /** A set, with what is left out of it told apart. */
  static SetDifference of(ExpressionSyntax set) {
    return aroundZero(set).orElseGet(() -> difference(set));
  }

  private static SetDifference difference(ExpressionSyntax set) {
    List<FactorSyntax> factors = set.onlyTerm().map(TermSyntax::factors).orElse(List.of());
    boolean difference =
        factors.size() == 3
            && factors.get(1).atom().spelling().equals("\\setminus")
            && factors.get(1).scripts().isEmpty()
            && factors.get(2).scripts().isEmpty()
            && factors.get(2).atom().group(Bracket.CURLY).isPresent();
    return difference
        ? new SetDifference(
            alone(factors.get(0)),
            factors.get(2).atom().group(),
            Optional.of(factors.get(1)),
            Optional.empty())
        : new SetDifference(set, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** {a, …, −1, 1, …, b} is {a, …, b} without 0. */
  private static Optional<SetDifference> aroundZero(ExpressionSyntax set) {
    return set.onlyFactor()
        .filter(factor -> factor.scripts().isEmpty())
        .flatMap(factor -> factor.atom().group(Bracket.CURLY).flatMap(g -> aroundZero(factor, g)));
  }

  private static Optional<SetDifference> aroundZero(FactorSyntax factor, GroupSyntax group) {
    return isAroundZero(group.contents())
        ? Optional.of(
            new SetDifference(
                alone(new FactorSyntax(factor.span(), whole(group), factor.scripts())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(group.contents())))
        : Optional.empty();
  }

  private static boolean isAroundZero(ContentsSyntax contents) {
    List<SegmentSyntax> listed = contents.segments();
    return listed.size() == LISTED
        && contents.filled().size() == LISTED
        && listed.get(1).isDots()
        && listed.get(2).text().replace(" ", "").equals("-1")
        && listed.get(3).text().equals("1")
        && listed.get(4).isDots();
  }

  private static GroupSyntax whole(GroupSyntax group) {
    ContentsSyntax contents = group.contents();
    List<SegmentSyntax> ends = new ArrayList<>(contents.segments());
    ends.subList(2, LISTED - 1).clear();
    return new GroupSyntax(
        group.span(),
        Bracket.CURLY,
        new ContentsSyntax(
            contents.span(), List.copyOf(ends), List.copyOf(contents.separators().subList(0, 2))));
  }

  private static ExpressionSyntax alone(FactorSyntax factor) {
    TermSyntax term = new TermSyntax(factor.span(), List.of(factor), List.of());
    return new ExpressionSyntax(
        factor.span(), List.of(new SignedTermSyntax(factor.span(), List.of(), term)));
  }

  /** What is left out. */
  List<SegmentSyntax> excluded() {
    return without.map(group -> group.contents().filled()).orElse(List.of());
  }

  /** Whether 0 is left out, and no list says so. */
  boolean isWithoutZero() {
    return around.isPresent();
  }

  /** Accounts for the sign and the brackets, or for what is listed. */
  void use(RowAccount account) {
    around.ifPresent(listed -> account.separators(listed, Set.of(Separator.COMMA)));
    around.ifPresent(listed -> listed.segments().subList(2, LISTED - 1).forEach(account::all));
    sign.ifPresent(account::all);
    without.ifPresent(account::own);
    without.ifPresent(group -> account.separators(group.contents(), Set.of(Separator.COMMA)));
  }
}
