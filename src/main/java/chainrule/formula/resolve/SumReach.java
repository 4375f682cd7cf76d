package chainrule.formula.resolve;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a sum reaches: up to the next sign. Where its letter is used behind that sign, and
 * nowhere else outside of it, as in Σ_i a_i + b_i, the sum may be meant to reach further, so that
 * the line is refused.
 */
final class SumReach {
  private final Scope scope;
  private final List<Use> outside = new ArrayList<>();
  private final List<Use> behind = new ArrayList<>();

  private SumReach(Scope scope) {
    this.scope = scope;
  }

  /** A letter in a subscript that no sum around it binds. */
  private record Use(String letter, SyntaxNode node) {}

  /**
   * Refuses a chain in which it cannot be told how far a sum reaches.
   *
   * @throws SyntaxException at the first letter that may belong to a sum that ended before it
   */
  static void check(SegmentSyntax chain, Scope scope) {
    SumReach reach = new SumReach(scope);
    chain.sides().forEach(side -> reach.read(side, Set.of()));
    for (Use use : reach.behind) {
      boolean known =
          scope.isKnown(use.letter)
              || reach.outside.stream().anyMatch(other -> other.letter.equals(use.letter));
      if (!known) {
        throw new SyntaxException(
            "the sum over %s ends at the sign before this; write brackets around all that it adds up, or another letter here"
                .formatted(Printer.quoted(use.letter)),
            use.node.place());
      }
    }
  }

  private void read(SyntaxNode node, Set<String> bound) {
    if (node instanceof ExpressionSyntax sum) {
      expression(sum, bound);
    } else if (node instanceof TermSyntax term) {
      term(term, bound);
    } else if (node instanceof Scripts scripts) {
      SubscriptLetters.nodes(scripts).stream()
          .filter(letter -> !bound.contains(letter.spelling()))
          .forEach(letter -> outside.add(new Use(letter.spelling(), letter)));
    } else {
      node.children().forEach(child -> read(child, bound));
    }
  }

  /** What is bound in a term is used behind it, if another term has the letter. */
  private void expression(ExpressionSyntax sum, Set<String> bound) {
    Set<String> ended = new HashSet<>();
    sum.terms().stream()
        .map(signed -> signed.term())
        .forEach(
            term -> {
              int before = outside.size();
              read(term, bound);
              List<Use> uses = outside.subList(before, outside.size());
              behind.addAll(uses.stream().filter(use -> ended.contains(use.letter)).toList());
              uses.removeIf(use -> ended.contains(use.letter));
              term.factors().forEach(factor -> ended.addAll(bound(factor)));
            });
  }

  private void term(TermSyntax term, Set<String> bound) {
    Set<String> inside = new HashSet<>(bound);
    for (FactorSyntax factor : term.factors()) {
      inside.addAll(bound(factor));
      read(factor, inside);
    }
  }

  private Set<String> bound(FactorSyntax factor) {
    Set<String> letters = new HashSet<>();
    if (factor.atom() instanceof BigOperatorSyntax) {
      factor
          .scripts()
          .subscript()
          .map(under -> BoundVariables.segments(under.contents()))
          .ifPresent(under -> letters.addAll(new BoundVariables(scope).of(under)));
    }
    return letters;
  }
}
