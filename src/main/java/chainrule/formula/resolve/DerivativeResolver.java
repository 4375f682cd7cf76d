package chainrule.formula.resolve;

import chainrule.formula.ast.Cases;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Derivative.Style;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.NablaSyntax;
import chainrule.formula.parse.AtomSyntax.PartialSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Resolves derivatives: \frac{\partial J}{\partial v}, \frac{\partial}{\partial v} J, \partial J /
 * \partial v, \nabla_v J, and the same with d.
 */
final class DerivativeResolver {
  private final ExpressionResolver expressions;
  private final PostfixResolver postfix;
  private final GradientResolver gradients;

  DerivativeResolver(ExpressionResolver expressions, PostfixResolver postfix) {
    this.expressions = expressions;
    this.postfix = postfix;
    this.gradients = new GradientResolver(expressions, this);
  }

  /** The operator at the cursor, applied to an expression. */
  Expr apply(FactorCursor operator, Expr of) {
    FactorSyntax fraction = operator.next();
    DerivativeFraction below = DerivativeFraction.below(fraction).orElseThrow();
    return nested(of, variables(fraction), below.style());
  }

  /** A derivative at the cursor, if there is one. */
  Optional<Expr> read(FactorCursor cursor) {
    FactorSyntax factor = cursor.peek();
    if (DerivativeFraction.isOperator(factor)) {
      return Optional.of(fraction(cursor));
    }
    if (factor.atom() instanceof NablaSyntax) {
      return Optional.of(gradients.read(cursor, Style.NABLA));
    }
    Optional<Expr> slash = slash(cursor);
    if (slash.isEmpty()
        && factor.atom() instanceof PartialSyntax
        && factor.scripts().subscript().isPresent()) {
      return Optional.of(gradients.read(cursor, Style.PARTIAL));
    }
    if (slash.isEmpty() && factor.atom() instanceof PartialSyntax) {
      throw new SyntaxException(
          "this “\\partial” has no “/ \\partial …” behind it; write “\\frac{\\partial}{\\partial x}”",
          factor.place());
    }
    return slash;
  }

  private Expr fraction(FactorCursor cursor) {
    FactorSyntax factor = cursor.next();
    DerivativeFraction below = DerivativeFraction.below(factor).orElseThrow();
    Optional<DerivativeFraction> above = DerivativeFraction.above(factor);
    if (above.isEmpty()) {
      Expr lost = expressions.argument(((FractionSyntax) factor.atom()).top());
      return postfix.of(
          new Derivative(lost, variables(factor).get(0), Style.LOST, layout()), factor.scripts());
    }
    Expr of = above.get().isEmpty() ? operand(cursor) : above.get().rest(expressions);
    return postfix.of(nested(of, variables(factor), below.style()), factor.scripts());
  }

  /** What stands in square brackets immediately behind an operator, or else all that follows. */
  private Expr operand(FactorCursor cursor) {
    boolean isBracketed =
        cursor.isJuxtaposed()
            && cursor.peek().scripts().isEmpty()
            && cursor
                .peek()
                .atom()
                .group(Bracket.SQUARE)
                .filter(group -> group.contents().expression().isPresent())
                .isPresent();
    if (!isBracketed) {
      return behind(cursor);
    }
    int place = cursor.place();
    return expressions
        .factor(cursor)
        .orElseThrow(() -> new SyntaxException("there is nothing to differentiate", place));
  }

  /** What stands behind an operator, up to a ⊙. */
  Expr behind(FactorCursor cursor) {
    int place = cursor.place();
    Optional<Expr> rest = cursor.hasNext() ? expressions.operand(cursor) : Optional.empty();
    return rest.orElseThrow(() -> new SyntaxException("there is nothing to differentiate", place));
  }

  /** The derivative in the last variable, then in the one before it, and so on. */
  Expr nested(Expr of, List<Expr> variables, Style style) {
    List<Expr> inner = new ArrayList<>(variables);
    Collections.reverse(inner);
    Expr result = of;
    for (Expr by : inner) {
      result = single(result, by, style);
    }
    return result;
  }

  /** ∂f/∂W_l is the derivative in the one that l names. */
  private Expr single(Expr of, Expr by, Style style) {
    return by instanceof Cases members
        ? new Cases(
            members.branches().stream()
                .map(b -> new Cases.Branch(derivative(of, b.value(), style), b.condition()))
                .toList())
        : derivative(of, by, style);
  }

  private Expr derivative(Expr of, Expr by, Style style) {
    boolean isIndependent =
        by instanceof SymbolRef ref
            && ExprQueries.symbols(of).stream()
                .noneMatch(symbol -> symbol.ingredients().contains(ref.symbol()));
    if (isIndependent) {
      expressions
          .scope()
          .note(new Note(Note.Kind.INDEPENDENT, Printer.latex(by), Printer.latex(of)));
    }
    return new Derivative(of, by, style, layout());
  }

  private Derivative.Layout layout() {
    return expressions.scope().names().layout();
  }

  /** What is differentiated in: ∂x ∂y, ∂x^2, or the body of a definition in brackets. */
  private List<Expr> variables(FactorSyntax fraction) {
    DerivativeFraction below = DerivativeFraction.below(fraction).orElseThrow();
    List<DerivativeFraction.Part> parts = below.parts();
    int order = parts.stream().mapToInt(DerivativeFraction.Part::order).sum();
    DerivativeFraction.above(fraction)
        .map(above -> above.term().factors().get(0))
        .ifPresent(
            sign -> {
              DerivativeFraction.requireSameOrder(sign, order);
              expressions.scope().account().all(sign);
            });
    List<Expr> variables = new ArrayList<>();
    for (DerivativeFraction.Part part : parts) {
      variables.addAll(Collections.nCopies(part.order(), target(part.variable(expressions))));
    }
    return variables;
  }

  /** A name that is defined as exactly this expression stands for it. */
  Expr target(Expr by) {
    boolean named =
        by instanceof SymbolRef
            || by instanceof ElementAccess
            || by instanceof Transpose
            || by instanceof Cases;
    if (named) {
      return by;
    }
    return expressions.scope().names().symbols().values().stream()
        .filter(symbol -> symbol instanceof DefinedSymbol let && let.body().equals(by))
        .findFirst()
        .<Expr>map(SymbolRef::new)
        .orElse(by);
  }

  /** ∂J / ∂v, dJ / dx: the numerator reaches up to the slash. */
  private Optional<Expr> slash(FactorCursor cursor) {
    int start = cursor.position();
    Optional<Style> style = DerivativeFraction.style(cursor.peek());
    if (style.isEmpty()) {
      return Optional.empty();
    }
    FactorSyntax sign = cursor.peek();
    List<Expr> factors = numerator(cursor, style.get());
    boolean divides =
        cursor.isSlash()
            && !factors.isEmpty()
            && DerivativeFraction.style(cursor.peek()).equals(style);
    if (!divides) {
      cursor.back(start);
      return Optional.empty();
    }
    cursor.next();
    expressions.scope().account().all(sign);
    return Optional.of(quotient(cursor, expressions.product(factors), style.get(), sign));
  }

  /** What stands between the ∂ and the slash, or the one factor behind a d. */
  private List<Expr> numerator(FactorCursor cursor, Style style) {
    Scripts power = cursor.next().scripts();
    boolean plain = power.isEmpty() || power.superscripts().size() == 1;
    List<Expr> factors = new ArrayList<>();
    while (plain && cursor.isJuxtaposed() && (style == Style.PARTIAL || factors.isEmpty())) {
      expressions.factor(cursor).ifPresent(factors::add);
    }
    return factors;
  }

  private Expr quotient(FactorCursor cursor, Expr of, Style style, FactorSyntax sign) {
    if (!cursor.isJuxtaposed()) {
      throw DerivativeFraction.nothing(cursor.place());
    }
    int order = DerivativeFraction.order(cursor.peek());
    DerivativeFraction.requireSameOrder(sign, order);
    Expr by =
        order > 1
            ? DerivativeFraction.bare(cursor, expressions)
            : DerivativeFraction.factor(cursor, expressions);
    return nested(of, Collections.nCopies(order, target(by)), style);
  }
}
