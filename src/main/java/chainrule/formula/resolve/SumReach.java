package chainrule.formula.resolve;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a sum reaches: up to the next sign. Where its letter is used behind that sign, and
 * nowhere else outside of it, as in Σ_i a_i + b_i, it can only be meant to reach further. It then
 * reaches over all terms behind it, if each of them has the letter, and else the line is refused.
 */
final class SumReach {
  private final Scope scope;
  private final List<Use> outside = new ArrayList<>();
  private final List<Escape> escapes = new ArrayList<>();

  private SumReach(Scope scope) {
    this.scope = scope;
  }

  /** A letter in a subscript that no sum around it binds. */
  private record Use(String letter, SyntaxNode node) {
    boolean isIn(SyntaxNode part) {
      return part.span().start() <= node.place() && node.place() < part.span().end();
    }
  }

  /** A letter that is used behind the sum that binds it, among the same terms. */
  private record Escape(Use use, ExpressionSyntax terms) {}

  /**
   * Tells the scope of a chain which sums in it reach further than to the next sign.
   *
   * @throws SyntaxException at the first letter that may belong to a sum that ended before it
   */
  static void check(SegmentSyntax chain, Scope scope) {
    check(chain.sides(), Set.of(), scope);
  }

  /**
   * The same of formulas in which letters are bound.
   *
   * @throws SyntaxException at the first letter that may belong to a sum that ended before it
   */
  static void check(List<ExpressionSyntax> sides, Set<String> bound, Scope scope) {
    SumReach reach = new SumReach(scope);
    sides.forEach(side -> reach.expression(side, bound));
    reach.escapes.stream()
        .filter(escape -> !reach.isKnown(escape.use.letter))
        .map(Escape::terms)
        .distinct()
        .forEach(reach::widen);
  }

  private boolean isKnown(String letter) {
    return scope.isKnown(letter) || outside.stream().anyMatch(use -> use.letter.equals(letter));
  }

  private void widen(ExpressionSyntax sum) {
    List<TermSyntax> terms = sum.terms().stream().map(SignedTermSyntax::term).toList();
    int first = 0;
    while (escaped(terms.get(first)).isEmpty()) {
      first++;
    }
    int operator = operator(terms.get(first - 1));
    Set<String> bound = operator < 0 ? Set.of() : bound(terms.get(first - 1));
    boolean allHaveThem =
        terms.subList(first, terms.size()).stream()
            .allMatch(term -> escaped(term).containsAll(bound));
    if (bound.isEmpty() || !allHaveThem) {
      throw unclear(sum);
    }
    scope.readSum(sum, sum.summedUp(first - 1, operator));
  }

  private SyntaxException unclear(ExpressionSyntax terms) {
    Use use = escapes.stream().filter(e -> e.terms.equals(terms)).findFirst().orElseThrow().use;
    return new SyntaxException(
        "the sum over %s ends at the sign before this; write brackets around all that it adds up, or another letter here"
            .formatted(Printer.quoted(use.letter)),
        use.node.place());
  }

  /** The last of the Σ of a term, which stand side by side before what they add up; or −1. */
  private static int operator(TermSyntax term) {
    List<FactorSyntax> factors = term.factors();
    int last = factors.size() - 2;
    while (last >= 0 && !isSum(factors.get(last))) {
      last--;
    }
    int first = last;
    while (first > 0 && isSum(factors.get(first - 1))) {
      first--;
    }
    boolean only =
        factors.stream().filter(f -> f.atom() instanceof BigOperatorSyntax).count()
            == last - first + 1;
    return only && last >= 0 && term.isJuxtaposed(last + 1) ? last : -1;
  }

  private static boolean isSum(FactorSyntax factor) {
    return factor.atom() instanceof BigOperatorSyntax sign && sign.spelling().equals("\\sum");
  }

  private Set<String> escaped(TermSyntax term) {
    return escapes.stream()
        .map(Escape::use)
        .filter(use -> use.isIn(term))
        .map(Use::letter)
        .collect(Collectors.toSet());
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
    for (SignedTermSyntax signed : sum.terms()) {
      int before = outside.size();
      term(signed.term(), bound);
      List<Use> uses = outside.subList(before, outside.size());
      uses.stream()
          .filter(use -> ended.contains(use.letter))
          .forEach(use -> escapes.add(new Escape(use, sum)));
      uses.removeIf(use -> ended.contains(use.letter));
      ended.addAll(bound(signed.term()));
    }
  }

  private void term(TermSyntax term, Set<String> bound) {
    Set<String> inside = new HashSet<>(bound);
    for (FactorSyntax factor : term.factors()) {
      inside.addAll(bound(factor));
      read(factor, inside);
    }
  }

  private Set<String> bound(TermSyntax term) {
    return term.factors().stream().flatMap(f -> bound(f).stream()).collect(Collectors.toSet());
  }

  private List<String> bound(FactorSyntax factor) {
    return factor.atom() instanceof BigOperatorSyntax
        ? factor
            .scripts()
            .subscript()
            .map(under -> BoundVariables.segments(under.contents()))
            .map(under -> new BoundVariables(scope).of(under))
            .orElse(List.of())
        : List.of();
  }
}
