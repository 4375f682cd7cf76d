package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The size of an I, or of a column of ones, without one, where its neighbours allow one size only.
 */
final class IdentitySize {
  private static final Set<String> CONSTANTS = Set.of("I", LetterResolver.ONES);

  private IdentitySize() {}

  /**
   * The one size that fits; empty where there is no such I, and where none or several fit.
   *
   * @param syntax in which every such I is of one size
   * @param names what is declared, whose sizes are tried
   * @param fits whether all has a shape with an I of this size
   */
  static Optional<Expr> of(SyntaxNode syntax, SymbolTable names, Predicate<Expr> fits) {
    if (!occursIn(syntax, names)) {
      return Optional.empty();
    }
    List<Expr> sizes = sizes(names).filter(fits).limit(2).toList();
    return sizes.size() == 1 ? Optional.of(sizes.get(0)) : Optional.empty();
  }

  private static boolean occursIn(SyntaxNode syntax, SymbolTable names) {
    AtomicBoolean found = new AtomicBoolean();
    syntax.walk(node -> found.compareAndSet(false, isOne(node, names)));
    return found.get();
  }

  private static boolean isOne(SyntaxNode node, SymbolTable names) {
    return node instanceof FactorSyntax factor
        && factor.scripts().subscript().isEmpty()
        && factor
            .atom()
            .name()
            .filter(name -> CONSTANTS.contains(name) && !names.hasBase(name))
            .isPresent();
  }

  private static Stream<Expr> sizes(SymbolTable names) {
    return names.givens().stream()
        .map(DeclaredSymbol::shape)
        .flatMap(IdentitySize::sizes)
        .filter(size -> !size.equals(Size.ONE))
        .distinct()
        .map(SizeExpression::of);
  }

  private static Stream<Size> sizes(Shape shape) {
    return Stream.of(shape.rows(), shape.columns());
  }
}
