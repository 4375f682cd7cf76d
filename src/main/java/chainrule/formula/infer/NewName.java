package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
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
 * @param syntax the left side
 * @param right the side next to it
 */
record NewName(
    int line, int side, FactorSyntax name, ExpressionSyntax syntax, ExpressionSyntax right) {
  /** The first sides of each chain that are names: of J = p(o) = …, J and p(o) can be new. */
  static List<NewName> of(ContentsSyntax row, int line) {
    List<NewName> names = new ArrayList<>();
    row.filled().stream()
        .filter(segment -> !segment.startsWithRelation() && !segment.isEvaluated())
        .forEach(segment -> names.addAll(of(segment, line, names.size())));
    return names;
  }

  private static List<NewName> of(SegmentSyntax chain, int line, int before) {
    List<NewName> names = new ArrayList<>();
    for (int k = 0; k < chain.relations().size(); k++) {
      ExpressionSyntax left = chain.sides().get(k);
      Optional<FactorSyntax> name = name(left);
      if (name.isEmpty() || chain.relations().get(k).kind() != Relation.EQUAL) {
        return names;
      }
      ExpressionSyntax right = chain.sides().get(k + 1);
      names.add(new NewName(line, before + names.size(), name.get(), left, right));
    }
    return names;
  }

  /** Whether it is a name of its own with a prime, as P′ beside P, and no derivative. */
  boolean isPrimed() {
    return name.scripts().primes() > 0 && !says("'") && !says("\\prime");
  }

  /** Whether the side next to it has some text in it. */
  boolean says(String part) {
    return right.text().contains(part);
  }

  private static Optional<FactorSyntax> name(ExpressionSyntax side) {
    return side.onlyTerm()
        .map(term -> term.factors())
        .filter(factors -> factors.size() == 1 || isCall(factors))
        .map(factors -> factors.get(0))
        .filter(factor -> factor.atom() instanceof LetterSyntax)
        .filter(factor -> factor.scripts().primes() == 0 || side.onlyFactor().isPresent())
        .filter(factor -> isInverse(factor) || NameUse.hasLabelsAlone(factor.scripts()));
  }

  private static boolean isInverse(FactorSyntax factor) {
    List<ArgumentSyntax> over = factor.scripts().superscripts();
    return over.size() == 1 && over.get(0).spelling().equals("-1");
  }

  /** Whether it is a name with arguments. */
  static boolean isCall(ExpressionSyntax left) {
    return left.onlyTerm().filter(term -> isCall(term.factors())).isPresent();
  }

  private static boolean isCall(List<FactorSyntax> factors) {
    return factors.size() == 2
        && factors.get(1).scripts().isEmpty()
        && factors.get(1).atom().group(Bracket.PARENTHESES).isPresent();
  }

  /** The letters in brackets behind it: x of f(x). */
  List<String> parameters() {
    return isCall(syntax)
        ? syntax.onlyTerm().orElseThrow().factors().get(1).atom().group().stream()
            .flatMap(group -> group.contents().filled().stream())
            .map(SegmentSyntax::spelling)
            .toList()
        : List.of();
  }

  /** The name without scripts. */
  String base() {
    return name.atom().spelling();
  }

  /** What is defined, with plain letters: an equation for A^{-1} defines A. */
  String defined() {
    return isInverse(name)
        ? name.atom().spelling() + name.scripts().withoutSuperscripts().spelling()
        : syntax.spelling();
  }

  /** The same as a line of a setting, for all lines from this or an earlier one on. */
  InferredDefinition before(int first) {
    String head = syntax.span().typed().strip();
    String defined = isInverse(name) ? withoutPower() : syntax.text().strip();
    String meaning =
        isInverse(name) ? "\\left(%s\\right)^{-1}".formatted(right.text().strip()) : right.text();
    String declaration = "let %s = %s".formatted(defined, meaning);
    return new InferredDefinition(
        Math.min(first, line), line, line, side, head, defined, declaration);
  }

  private String withoutPower() {
    String under = name.scripts().subscript().map(script -> "_{" + script.text() + "}").orElse("");
    return name.atom().text() + under;
  }
}
