package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative.Style;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves \nabla_v J, \partial_v J, and \nabla J where there is one vector that it can be in. */
final class GradientResolver {
  private final ExpressionResolver expressions;
  private final DerivativeResolver derivatives;

  GradientResolver(ExpressionResolver expressions, DerivativeResolver derivatives) {
    this.expressions = expressions;
    this.derivatives = derivatives;
  }

  /** The derivative at the cursor, whose sign says in its subscript what it is in. */
  Expr read(FactorCursor cursor, Style style) {
    FactorSyntax factor = cursor.next();
    int order = DerivativeFraction.order(factor);
    if (!factor.scripts().superscripts().isEmpty() && order == 1) {
      throw new SyntaxException(
          "this power of “%s” is not known".formatted(factor.atom().spelling()), factor.place());
    }
    if (order > 1) {
      factor.scripts().superscripts().forEach(expressions.scope().account()::all);
    }
    Expr of = derivatives.behind(cursor);
    Expr by = factor.scripts().subscript().map(this::variable).orElseGet(() -> onlyVector(of));
    return derivatives.nested(of, Collections.nCopies(order, by), style);
  }

  private Expr variable(ArgumentSyntax argument) {
    if (argument.contents().onlyFactor().isEmpty()) {
      throw new SyntaxException(
          "“_{%s}” is not one letter; write “\\frac{\\partial^2}{\\partial x \\partial y}”"
              .formatted(argument.spelling()),
          argument.place());
    }
    return derivatives.target(
        expressions.scope().subscript(false, () -> expressions.argument(argument)));
  }

  /** The one vector in the brackets of J(w; x), or in the subscript of E_w. */
  private static Optional<Symbol> named(Expr of, List<Symbol> candidates) {
    if (of instanceof SymbolRef ref && ref.symbol() instanceof DefinedSymbol let) {
      Optional<Symbol> below =
          candidates.stream()
              .filter(s -> let.name().endsWith(Printer.subscripted("", s.name())))
              .findFirst();
      return below.isPresent() || !(let.body() instanceof UserCall)
          ? below
          : named(let.body(), candidates);
    }
    List<Symbol> vectors =
        candidates.stream()
            .filter(s -> s.shape().isColumn())
            .filter(s -> of instanceof UserCall && of.children().contains(new SymbolRef(s)))
            .toList();
    return vectors.size() == 1 ? Optional.of(vectors.get(0)) : Optional.empty();
  }

  private static Expr onlyVector(Expr of) {
    List<Symbol> candidates =
        ExprQueries.symbols(of).stream()
            .filter(s -> s instanceof DeclaredSymbol given && !given.domain().isWhole())
            .toList();
    Optional<Symbol> named = named(of, candidates);
    if (named.isPresent()) {
      return new SymbolRef(named.get());
    }
    List<Symbol> vectors = candidates.stream().filter(s -> s.shape().isColumn()).toList();
    List<Symbol> used = vectors.size() == 1 ? vectors : candidates;
    if (used.size() != 1) {
      throw SemanticException.unclear(
          "“\\nabla” could be in %s; write “\\nabla_x”"
              .formatted(
                  used.stream()
                      .map(Symbol::name)
                      .map(Printer::quoted)
                      .collect(Collectors.joining(", "))));
    }
    return new SymbolRef(used.get(0));
  }
}
