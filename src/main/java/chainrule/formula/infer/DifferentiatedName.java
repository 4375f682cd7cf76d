package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.AtomSyntax.NablaSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Span;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name whose derivative a line begins with, beside the same derivative of something else: of
 * ∂E/∂w = ∂/∂w (w^⊤x − y)², what is differentiated on the right is E.
 *
 * @param line the line that it is in
 * @param base the name without scripts
 * @param left the name as it was typed
 * @param right what is differentiated beside it
 * @param head the derivative as it was typed
 */
record DifferentiatedName(int line, String base, String left, String right, String head) {
  private static final Set<String> SIGNS = Set.of("d", "\\partial");

  /** A derivative: its sign with the variable, and what it is of. */
  private record Derived(String operator, List<? extends SyntaxNode> of) {}

  /** The one that a row begins with. */
  static Optional<DifferentiatedName> of(ContentsSyntax row, int line) {
    return row.filled().stream()
        .findFirst()
        .filter(chain -> chain.hasRelation(Relation.EQUAL) && !chain.startsWithRelation())
        .flatMap(chain -> of(chain, line));
  }

  private static Optional<DifferentiatedName> of(SegmentSyntax chain, int line) {
    Optional<Derived> left = derived(chain.first());
    Optional<Derived> right = derived(chain.sides().get(1));
    if (left.isEmpty()
        || right.isEmpty()
        || !left.get().operator().equals(right.get().operator())) {
      return Optional.empty();
    }
    String body = text(right.get().of());
    return name(left.get().of())
        .filter(name -> !isIn(right.get().of(), name))
        .map(
            name ->
                new DifferentiatedName(
                    line,
                    name.atom().spelling(),
                    text(left.get().of()),
                    body,
                    chain.first().span().typed().strip()));
  }

  private static Optional<Derived> derived(ExpressionSyntax side) {
    return side.onlyTerm()
        .map(TermSyntax::factors)
        .flatMap(factors -> fraction(factors).or(() -> gradient(factors)));
  }

  /** ∂E/∂w, or ∂/∂w with brackets behind it. */
  private static Optional<Derived> fraction(List<FactorSyntax> factors) {
    if (!(factors.get(0).atom() instanceof FractionSyntax fraction)) {
      return Optional.empty();
    }
    List<FactorSyntax> above =
        fraction
            .top()
            .contents()
            .expression()
            .flatMap(ExpressionSyntax::onlyTerm)
            .map(TermSyntax::factors)
            .orElse(List.of());
    if (above.isEmpty() || !SIGNS.contains(above.get(0).atom().spelling())) {
      return Optional.empty();
    }
    String operator = above.get(0).spelling() + fraction.bottom().spelling();
    return above.size() > 1
        ? Optional.of(new Derived(operator, above.subList(1, above.size())))
            .filter(derived -> factors.size() == 1)
        : group(factors).map(of -> new Derived(operator, List.of(of)));
  }

  /** ∇_w E, or ∇_w with brackets behind it. */
  private static Optional<Derived> gradient(List<FactorSyntax> factors) {
    if (!(factors.get(0).atom() instanceof NablaSyntax) || factors.size() == 1) {
      return Optional.empty();
    }
    List<FactorSyntax> behind = factors.subList(1, factors.size());
    String operator = factors.get(0).spelling();
    return group(factors)
        .map(of -> new Derived(operator, List.of(of)))
        .or(() -> name(behind).map(letter -> new Derived(operator, behind)));
  }

  /** The contents of the brackets that are all that stands behind the first factor. */
  private static Optional<ContentsSyntax> group(List<FactorSyntax> factors) {
    return Optional.of(factors)
        .filter(two -> two.size() == 2 && two.get(1).scripts().isEmpty())
        .flatMap(two -> two.get(1).atom().group())
        .map(GroupSyntax::contents);
  }

  /** A letter with labels, and with or without arguments. */
  private static Optional<FactorSyntax> name(List<? extends SyntaxNode> factors) {
    boolean isOne = factors.size() == 1 || (factors.size() == 2 && isGroup(factors.get(1)));
    return Optional.of(factors.get(0))
        .filter(first -> isOne && first instanceof FactorSyntax)
        .map(FactorSyntax.class::cast)
        .filter(first -> first.atom() instanceof LetterSyntax && first.scripts().primes() == 0)
        .filter(first -> NameUse.hasLabelsAlone(first.scripts()));
  }

  private static boolean isGroup(SyntaxNode node) {
    return node instanceof FactorSyntax factor
        && factor.scripts().isEmpty()
        && factor.atom().group().isPresent();
  }

  private static boolean isIn(List<? extends SyntaxNode> side, FactorSyntax name) {
    return side.stream()
        .flatMap(node -> NameUse.in(node, 0).stream())
        .anyMatch(use -> use.base().equals(name.atom().spelling()));
  }

  private static String text(List<? extends SyntaxNode> nodes) {
    Span last = nodes.get(nodes.size() - 1).span();
    return new Span(last.source(), nodes.get(0).place(), last.end()).text().strip();
  }

  /** The same as a line of a setting, for all lines from this or an earlier one on. */
  InferredDefinition before(int first) {
    String declaration = "let %s = %s".formatted(left, right);
    return new InferredDefinition(Math.min(first, line), line, line, 0, head, left, declaration);
  }
}
