package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the sides of a chain are evaluated: {@code f'(x)|_{x=0} = 1} is claimed where x = 0. That
 * is the same as long as nothing else in the chain depends on x.
 */
final class EvaluationPoints {
  private final SegmentSyntax chain;
  private final Scope scope;
  private final Set<String> taken = new HashSet<>();

  EvaluationPoints(SegmentSyntax chain, Scope scope) {
    this.chain = chain;
    this.scope = scope;
  }

  /** Says that none can stand here, if there is one. */
  void refuse() {
    chain.points().stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            point -> {
              throw unclear(point, "stands in a definition; write what is defined without it");
            });
  }

  /**
   * Makes them conditions of the statement.
   *
   * @param sides what the sides of the chain mean
   */
  void take(List<ChainSide> sides) {
    for (int side = 0; side < chain.sides().size(); side++) {
      Optional<ArgumentSyntax> point = chain.points().get(side);
      if (point.isPresent()) {
        take(point.get(), side, sides);
      }
    }
  }

  private void take(ArgumentSyntax point, int side, List<ChainSide> sides) {
    if (!ConditionResolver.compares(point.contents())) {
      throw unclear(point, "does not say where what stands before it is evaluated");
    }
    if (chain.startsWithRelation()) {
      throw unclear(point, "stands in a line that goes on from another; begin a new one");
    }
    Condition met = new ConditionResolver(new ExpressionResolver(scope)).of(point.contents());
    scope.account().own(chain);
    for (Comparison comparison : met.comparisons()) {
      checkReach(comparison, point, chain.sides().get(side));
      if (comparison.order() == Order.EQUAL) {
        refuseElsewhere(comparison.left(), point, sides);
      }
    }
    if (taken.add(point.spelling())) {
      scope.addSuffix(met);
      scope.note(new Note(Note.Kind.CONDITION, point.contents().text()));
    }
  }

  private static SyntaxException unclear(ArgumentSyntax point, String why) {
    return new SyntaxException(
        "“|_{%s}” %s".formatted(point.contents().text(), why), point.place());
  }

  /** In x f(x)|_{x=0} the first x may be meant, too, or not; operators reach as far as the bar. */
  private static void checkReach(
      Comparison comparison, ArgumentSyntax point, ExpressionSyntax side) {
    if (!isLetter(comparison.left())) {
      throw unclear(point, "does not say what a letter is that has been declared");
    }
    String letter = Printer.latex(comparison.left());
    boolean isClear =
        side.terms().size() == 1
            && behindOperators(side.terms().get(0).term()).stream()
                .limit(Math.max(0, behindOperators(side.terms().get(0).term()).size() - 1))
                .noneMatch(factor -> isWrittenWith(factor, letter));
    if (!isClear) {
      throw unclear(point, "may be said of all that stands before it; put that in brackets");
    }
  }

  private static boolean isLetter(Expr left) {
    return left instanceof IndexRef
        || (left instanceof SymbolRef ref && ref.symbol() instanceof DeclaredSymbol);
  }

  private static List<FactorSyntax> behindOperators(TermSyntax term) {
    return term.factors().stream()
        .dropWhile(factor -> DerivativeFraction.isOperator(factor))
        .toList();
  }

  private static boolean isWrittenWith(SyntaxNode node, String letter) {
    return node.spelling().equals(letter)
        || node.children().stream().anyMatch(child -> isWrittenWith(child, letter));
  }

  /** A letter that is replaced on one side alone would mean two things in one line. */
  private void refuseElsewhere(Expr letter, ArgumentSyntax point, List<ChainSide> sides) {
    for (int side = 0; side < sides.size(); side++) {
      boolean isThere =
          chain.points().get(side).filter(p -> p.spelling().equals(point.spelling())).isPresent();
      if (!isThere && sides.get(side).value().filter(of -> dependsOn(of, letter)).isPresent()) {
        throw unclear(
            point,
            "replaces %s on one side alone, and another side is written with it, too"
                .formatted(Printer.inWords(letter)));
      }
    }
  }

  private static boolean dependsOn(Expr of, Expr letter) {
    if (letter instanceof IndexRef index) {
      return ExprQueries.freeIndices(of).contains(index.variable());
    }
    return letter instanceof SymbolRef ref
        && ExprQueries.symbols(of).stream()
            .flatMap(symbol -> symbol.ingredients().stream())
            .anyMatch(part -> part == ref.symbol() || isSizedBy(part, ref.symbol()));
  }

  private static boolean isSizedBy(Symbol part, Symbol letter) {
    return Stream.of(part.shape().rows(), part.shape().columns())
        .anyMatch(size -> ExprQueries.symbols(SizeExpression.of(size)).contains(letter));
  }
}
