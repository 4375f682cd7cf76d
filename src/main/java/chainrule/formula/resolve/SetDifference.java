package chainrule.formula.resolve;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.TermSyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set without some of its elements, V \\setminus \\{o\\}.
 *
 * @param set the whole set
 * @param without the brackets around what is left out; empty where nothing is
 * @param sign the factor that is the sign between the two
 */
record SetDifference(
    ExpressionSyntax set, Optional<GroupSyntax> without, Optional<FactorSyntax> sign) {
  /** A set, with what is left out of it told apart. */
  static SetDifference of(ExpressionSyntax set) {
    List<FactorSyntax> factors = set.onlyTerm().map(TermSyntax::factors).orElse(List.of());
    boolean difference =
        factors.size() == 3
            && factors.get(1).atom().spelling().equals("\\setminus")
            && factors.get(1).scripts().isEmpty()
            && factors.get(2).scripts().isEmpty()
            && factors.get(2).atom().group(Bracket.CURLY).isPresent();
    return difference
        ? new SetDifference(
            alone(factors.get(0)), factors.get(2).atom().group(), Optional.of(factors.get(1)))
        : new SetDifference(set, Optional.empty(), Optional.empty());
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

  /** Accounts for the sign and the brackets. */
  void use(RowAccount account) {
    sign.ifPresent(account::all);
    without.ifPresent(account::own);
    without.ifPresent(group -> account.separators(group.contents(), Set.of(Separator.COMMA)));
  }
}
