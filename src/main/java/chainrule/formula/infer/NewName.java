package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An equation that has one name alone on its left side, with or without arguments: where nobody has
 * declared the name, it can be the definition.
 *
 * @param line the line that it is in
 * @param side which side of that line is the name
 * @param name the letter on its left side, with its scripts
 * @param left the left side as it was typed
 * @param right the side next to it
 */
record NewName(int line, int side, FactorSyntax name, String left, String right) {
  /** The first sides of a row that are names: of J = p(o) = …, both J and p(o) can be new. */
  static List<NewName> of(ContentsSyntax row, int line) {
    return row.filled().stream()
        .findFirst()
        .filter(segment -> !segment.startsWithRelation())
        .map(segment -> of(segment, line))
        .orElse(List.of());
  }

  private static List<NewName> of(SegmentSyntax chain, int line) {
    List<NewName> names = new ArrayList<>();
    for (int k = 0; k < chain.relations().size(); k++) {
      ExpressionSyntax left = chain.sides().get(k);
      ExpressionSyntax right = chain.sides().get(k + 1);
      Optional<NewName> name =
          name(left)
              .filter(letter -> !isIn(right, letter))
              .map(letter -> new NewName(line, names.size(), letter, left.text(), right.text()));
      if (name.isEmpty() || chain.relations().get(k).kind() != Relation.EQUAL) {
        return names;
      }
      names.add(name.get());
    }
    return names;
  }

  private static boolean isIn(ExpressionSyntax side, FactorSyntax name) {
    return NameUse.in(side, 0).stream().anyMatch(use -> use.base().equals(name.atom().spelling()));
  }

  private static Optional<FactorSyntax> name(ExpressionSyntax side) {
    return side.onlyTerm()
        .map(term -> term.factors())
        .filter(factors -> factors.size() == 1 || isCall(factors))
        .map(factors -> factors.get(0))
        .filter(factor -> factor.atom() instanceof LetterSyntax && factor.scripts().primes() == 0);
  }

  private static boolean isCall(List<FactorSyntax> factors) {
    return factors.size() == 2
        && factors.get(1).scripts().isEmpty()
        && factors.get(1).atom().group(Bracket.PARENTHESES).isPresent();
  }

  /** The name without scripts. */
  String base() {
    return name.atom().spelling();
  }

  /** The same as a line of a setting, for all lines from this or an earlier one on. */
  InferredDefinition before(int first) {
    return new InferredDefinition(
        Math.min(first, line), line, line, side, "let " + left + " = " + right);
  }
}
