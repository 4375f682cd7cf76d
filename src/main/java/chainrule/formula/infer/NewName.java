package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import java.util.List;
import java.util.Optional;

/**
 * An equation that has one name alone on its left side, with or without arguments: where nobody has
 * declared the name, it can be the definition.
 *
 * @param line the line that it is in
 * @param base the name without scripts
 * @param left the left side as it was typed
 * @param right the side next to it
 */
record NewName(int line, String base, String left, String right) {
  static Optional<NewName> of(ContentsSyntax row, int line) {
    return row.filled().stream()
        .findFirst()
        .filter(segment -> segment.hasRelation(Relation.EQUAL) && !segment.startsWithRelation())
        .flatMap(segment -> of(segment, line));
  }

  private static Optional<NewName> of(SegmentSyntax equation, int line) {
    String left = equation.first().text();
    String right = equation.sides().get(1).text();
    return base(equation.first())
        .filter(
            base ->
                NameUse.in(equation.sides().get(1), line).stream()
                    .noneMatch(u -> u.base().equals(base)))
        .map(base -> new NewName(line, base, left, right));
  }

  private static Optional<String> base(ExpressionSyntax side) {
    return side.onlyTerm()
        .map(term -> term.factors())
        .filter(factors -> factors.size() == 1 || isCall(factors))
        .map(factors -> factors.get(0))
        .filter(factor -> factor.atom() instanceof LetterSyntax && factor.scripts().primes() == 0)
        .map(factor -> factor.atom().spelling());
  }

  private static boolean isCall(List<FactorSyntax> factors) {
    return factors.size() == 2
        && factors.get(1).scripts().isEmpty()
        && factors.get(1).atom().group(Bracket.PARENTHESES).isPresent();
  }

  /** The same as a line of a setting, for all lines from this or an earlier one on. */
  InferredDefinition before(int first) {
    return new InferredDefinition(line, Math.min(first, line), "let " + left + " = " + right);
  }
}
