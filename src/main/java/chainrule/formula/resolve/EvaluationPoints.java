package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the sides of a chain are evaluated: {@code f'(x)|_{x=0} = 1} is claimed where x = 0. That
 * is the same as long as no other side is written with x.
 */
final class EvaluationPoints {
  private final SegmentSyntax chain;
  private final Scope scope;
  private final Set<String> taken = new HashSet<>();

  EvaluationPoints(SegmentSyntax chain, Scope scope) {
    this.chain = chain;
    this.scope = scope;
  }

  /** Makes them conditions of the statement. */
  void take() {
    for (int side = 0; side < chain.sides().size(); side++) {
      Optional<ArgumentSyntax> point = chain.points().get(side);
      if (point.isPresent()) {
        check(point.get(), side);
        take(point.get());
      }
    }
  }

  private void check(ArgumentSyntax point, int side) {
    if (!isPoint(point)) {
      throw new SyntaxException(
          "“|_{%s}” does not say where the formula before it is evaluated; write “|_{x = %1$s}”"
              .formatted(point.spelling()),
          point.place());
    }
    if (chain.sides().get(side).onlyTerm().isEmpty()) {
      throw new SyntaxException(
          "how much before “|_{%s}” is evaluated there cannot be told; put it in brackets"
              .formatted(point.spelling()),
          point.place());
    }
    point.contents().filled().stream()
        .filter(equation -> equation.hasRelation(Relation.EQUAL))
        .forEach(equation -> refuseElsewhere(equation.first(), point));
  }

  /** Whether it says what letters are, or are not. */
  private static boolean isPoint(ArgumentSyntax point) {
    return ConditionResolver.compares(point.contents())
        && point.contents().filled().stream()
            .allMatch(
                equation ->
                    equation.first().onlyFactor().filter(EvaluationPoints::isName).isPresent());
  }

  private static boolean isName(FactorSyntax factor) {
    return factor.atom() instanceof LetterSyntax
        && factor.scripts().superscripts().isEmpty()
        && factor.scripts().primes() == 0;
  }

  private void take(ArgumentSyntax point) {
    Condition met = new ConditionResolver(new ExpressionResolver(scope)).of(point.contents());
    scope.account().own(chain);
    if (taken.add(point.spelling())) {
      scope.addSuffix(met);
      scope.note(new Note(Note.Kind.CONDITION, point.contents().text()));
    }
  }

  /** A letter that is replaced on one side alone would mean two things in one line. */
  private void refuseElsewhere(ExpressionSyntax letter, ArgumentSyntax point) {
    for (int side = 0; side < chain.sides().size(); side++) {
      boolean isThere =
          chain.points().get(side).filter(p -> p.spelling().equals(point.spelling())).isPresent();
      if (!isThere && isWrittenWith(chain.sides().get(side), letter.spelling())) {
        throw new SyntaxException(
            "“%s” is replaced on one side alone; write “|_{%s}” behind the other, too, or neither"
                .formatted(letter.spelling(), point.spelling()),
            point.place());
      }
    }
  }

  private static boolean isWrittenWith(SyntaxNode node, String letter) {
    return isLetter(node, letter)
        || node.children().stream().anyMatch(child -> isWrittenWith(child, letter));
  }

  /** Whether it is the letter, with or without a power: x², but not x_0. */
  private static boolean isLetter(SyntaxNode node, String letter) {
    return node instanceof FactorSyntax factor
        && (factor.spelling().equals(letter)
            || (factor.scripts().subscript().isEmpty() && factor.atom().spelling().equals(letter)));
  }
}
