package chainrule.formula.resolve;

import chainrule.formula.ast.Cases;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Derivative.Style;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.AtomContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads derivatives: \frac{\partial J}{\partial v}, \frac{\partial}{\partial v} J, \partial J /
 * \partial v, \nabla_v J, and the same with d.
 */
final class DerivativeResolver {
  private final ExpressionResolver reader;

  DerivativeResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** Whether the factor is a fraction whose two parts begin with ∂ or d, or with ∂ below only. */
  boolean isFraction(FactorContext factor) {
    AtomContext atom = factor.atom();
    return atom.fraction() != null
        && DerivativeFraction.of(atom.fraction().argument(1)).isPresent()
        && (DerivativeFraction.of(atom.fraction().argument(0)).isPresent()
            || DerivativeFraction.of(atom.fraction().argument(1)).get().style() == Style.PARTIAL);
  }

  /** Whether the term is an operator with nothing behind it: it acts on the next term. */
  boolean isAlone(TermContext term) {
    return term.factor().size() == 1
        && isFraction(term.factor(0))
        && DerivativeFraction.of(term.factor(0).atom().fraction().argument(0))
            .map(DerivativeFraction::isEmpty)
            .orElse(false);
  }

  /** The operator at the cursor, applied to an expression. */
  Expr apply(FactorCursor operator, Expr of) {
    FactorContext factor = operator.next();
    DerivativeFraction below =
        DerivativeFraction.of(factor.atom().fraction().argument(1)).orElseThrow();
    return nested(of, variables(below), below.style());
  }

  /** A derivative at the cursor, if there is one. */
  Optional<Expr> read(FactorCursor cursor) {
    FactorContext factor = cursor.peek();
    if (isFraction(factor)) {
      return Optional.of(fraction(cursor));
    }
    if (factor.atom().NABLA() != null) {
      return Optional.of(nabla(cursor));
    }
    Optional<Expr> slash = slash(cursor);
    if (slash.isEmpty() && factor.atom().PARTIAL() != null) {
      throw new SyntaxException(
          "this “\\partial” has no “/ \\partial …” behind it", factor.getStart().getStartIndex());
    }
    return slash;
  }

  private Expr fraction(FactorCursor cursor) {
    FactorContext factor = cursor.next();
    ArgumentContext top = factor.atom().fraction().argument(0);
    DerivativeFraction below =
        DerivativeFraction.of(factor.atom().fraction().argument(1)).orElseThrow();
    Optional<DerivativeFraction> above = DerivativeFraction.of(top);
    Scripts scripts = Scripts.of(factor);
    if (above.isEmpty()) {
      Expr lost = reader.atoms.argument(top);
      return new Derivative(lost, variables(below).get(0), Style.LOST, layout());
    }
    Expr of = above.get().isEmpty() ? behind(cursor) : above.get().rest(reader);
    return reader.behind.of(nested(of, variables(below), below.style()), scripts);
  }

  private Expr behind(FactorCursor cursor) {
    int place = cursor.place();
    Optional<Expr> rest = cursor.hasNext() ? reader.rest(cursor) : Optional.empty();
    return rest.orElseThrow(() -> new SyntaxException("there is nothing to differentiate", place));
  }

  private Expr nested(Expr of, List<Expr> variables, Style style) {
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
    return new Derivative(of, by, style, layout());
  }

  private Derivative.Layout layout() {
    return reader.scope.names.layout();
  }

  /** What is differentiated in: ∂x ∂y, ∂x^2, or the body of a definition in brackets. */
  private List<Expr> variables(DerivativeFraction below) {
    List<Expr> variables = new ArrayList<>();
    for (DerivativeFraction.Part part : below.parts()) {
      Expr by = target(part.variable(reader));
      for (int k = 0; k < part.order(); k++) {
        variables.add(by);
      }
    }
    return variables;
  }

  /** A name that is defined as exactly this expression stands for it. */
  private Expr target(Expr by) {
    boolean named =
        by instanceof SymbolRef
            || by instanceof ElementAccess
            || by instanceof Transpose
            || by instanceof Cases;
    if (named) {
      return by;
    }
    return reader.scope.names.symbols().values().stream()
        .filter(symbol -> symbol instanceof DefinedSymbol let && let.body().equals(by))
        .findFirst()
        .<Expr>map(SymbolRef::new)
        .orElse(by);
  }

  private Expr nabla(FactorCursor cursor) {
    FactorContext factor = cursor.next();
    Scripts scripts = Scripts.of(factor);
    Optional<ArgumentContext> in = scripts.takeSubscript();
    int order = DerivativeFraction.order(factor);
    if (scripts.takeSuperscripts().size() > 0 && order == 1) {
      throw new SyntaxException("this power of “\\nabla” is not known", cursor.place());
    }
    Expr of = behind(cursor);
    Expr by =
        in.map(
                argument ->
                    target(reader.scope.subscript(false, () -> reader.atoms.argument(argument))))
            .orElseGet(() -> onlyVector(of));
    return nested(of, Collections.nCopies(Math.max(1, order), by), Style.NABLA);
  }

  private static Expr onlyVector(Expr of) {
    List<Symbol> candidates =
        ExprQueries.symbols(of).stream()
            .filter(s -> s instanceof DeclaredSymbol given && !given.domain().isWhole())
            .toList();
    List<Symbol> vectors = candidates.stream().filter(s -> s.shape().isColumn()).toList();
    List<Symbol> used = vectors.size() == 1 ? vectors : candidates;
    if (used.size() != 1) {
      throw new SemanticException(
          "“\\nabla” could be in %s; write “\\nabla_x”"
              .formatted(
                  used.stream()
                      .map(Symbol::name)
                      .map(Printer::quoted)
                      .collect(Collectors.joining(", "))));
    }
    return new SymbolRef(used.get(0));
  }

  /** ∂J / ∂v, dJ / dx: the numerator reaches up to the slash. */
  private Optional<Expr> slash(FactorCursor cursor) {
    int start = cursor.position();
    Optional<Style> style = DerivativeFraction.style(cursor.peek());
    if (style.isEmpty()) {
      return Optional.empty();
    }
    Scripts power = Scripts.of(cursor.next());
    boolean plain = power.isEmpty() || power.superscripts().size() == 1;
    List<Expr> factors = new ArrayList<>();
    boolean possible = plain && cursor.isJuxtaposed();
    while (possible
        && cursor.isJuxtaposed()
        && (style.get() == Style.PARTIAL || factors.isEmpty())) {
      reader.factor(cursor).ifPresent(factors::add);
    }
    boolean divides =
        possible
            && cursor.isSlash()
            && !factors.isEmpty()
            && DerivativeFraction.style(cursor.peek()).equals(style);
    if (!divides) {
      cursor.back(start);
      return Optional.empty();
    }
    cursor.next();
    return Optional.of(quotient(cursor, factors, style.get()));
  }

  private Expr quotient(FactorCursor cursor, List<Expr> factors, Style style) {
    if (!cursor.isJuxtaposed()) {
      throw new SyntaxException("there is nothing to differentiate in", cursor.place());
    }
    List<ProductSign> signs = factors.stream().skip(1).map(f -> ProductSign.JUXTAPOSED).toList();
    int order = DerivativeFraction.order(cursor.peek());
    Expr by =
        target(
            order > 1
                ? DerivativeFraction.bare(cursor, reader)
                : reader.factor(cursor).orElseThrow());
    return nested(reader.product(factors, signs), Collections.nCopies(order, by), style);
  }
}
