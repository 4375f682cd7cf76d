package chainrule.formula.resolve;

import chainrule.formula.ast.Derivative.Style;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Power;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.PartialSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side of a derivative written as a fraction: it begins with ∂ or d.
 *
 * @param style which of the two
 * @param term what is in the braces, the ∂ or d included
 */
record DerivativeFraction(Style style, TermSyntax term) {
  /** Whether the factor is a fraction whose two parts begin with ∂ or d, or with ∂ below only. */
  static boolean isOperator(FactorSyntax factor) {
    Optional<DerivativeFraction> below = below(factor);
    return below.isPresent() && (above(factor).isPresent() || below.get().style() == Style.PARTIAL);
  }

  /** Whether the term is an operator with nothing behind it: it acts on the next term. */
  static boolean isOperatorAlone(TermSyntax term) {
    return term.onlyFactor()
        .filter(DerivativeFraction::isOperator)
        .flatMap(DerivativeFraction::above)
        .filter(DerivativeFraction::isEmpty)
        .isPresent();
  }

  /** What stands above the line, if it begins with ∂ or d. */
  static Optional<DerivativeFraction> above(FactorSyntax factor) {
    return factor.atom() instanceof FractionSyntax fraction ? of(fraction.top()) : Optional.empty();
  }

  /** What stands below the line, if it begins with ∂ or d. */
  static Optional<DerivativeFraction> below(FactorSyntax factor) {
    return factor.atom() instanceof FractionSyntax fraction
        ? of(fraction.bottom())
        : Optional.empty();
  }

  private static Optional<DerivativeFraction> of(ArgumentSyntax argument) {
    return argument instanceof ContentsSyntax contents
        ? contents
            .expression()
            .flatMap(ExpressionSyntax::onlyTerm)
            .flatMap(
                term ->
                    style(term.factors().get(0)).map(style -> new DerivativeFraction(style, term)))
        : Optional.empty();
  }

  /** ∂ or d, if the factor is one of them. */
  static Optional<Style> style(FactorSyntax factor) {
    boolean plain = factor.scripts().subscript().isEmpty() && factor.scripts().primes() == 0;
    if (plain && factor.atom() instanceof PartialSyntax) {
      return Optional.of(Style.PARTIAL);
    }
    boolean d = factor.atom().name().filter("d"::equals).isPresent();
    return d && plain ? Optional.of(Style.TOTAL) : Optional.empty();
  }

  /** Whether nothing stands behind the ∂ or d. */
  boolean isEmpty() {
    return term.factors().size() == 1;
  }

  /** What stands behind the ∂ or d. */
  Expr rest(ExpressionResolver expressions) {
    RowAccount account = expressions.scope().account();
    account.all(term.factors().get(0));
    FactorCursor cursor = new FactorCursor(term, 1, account);
    return expressions
        .rest(cursor)
        .orElseThrow(
            () -> new SyntaxException("there is nothing to differentiate", cursor.place()));
  }

  /** ∂x ∂y is ∂x and ∂y. */
  List<Part> parts() {
    List<FactorSyntax> factors = term.factors();
    List<Part> parts = new ArrayList<>();
    int start = 1;
    for (int k = 2; k <= factors.size(); k++) {
      boolean next =
          k == factors.size() || style(factors.get(k)).filter(s -> s == style).isPresent();
      if (next) {
        requireJuxtaposed(start - 1);
        parts.add(new Part(term, start, k));
        start = k + 1;
      }
    }
    if (parts.isEmpty()) {
      throw nothing(term.place());
    }
    return parts;
  }

  private void requireJuxtaposed(int sign) {
    if (sign > 0 && !term.isJuxtaposed(sign)) {
      throw nothing(term.factors().get(sign).place());
    }
  }

  static SyntaxException nothing(int place) {
    return new SyntaxException("there is nothing to differentiate in", place);
  }

  /** The order in dx^2, read off the scripts of the last factor. */
  static int order(FactorSyntax factor) {
    List<ArgumentSyntax> powers = factor.scripts().superscripts();
    boolean number = powers.size() == 1 && powers.get(0).spelling().matches("[1-9][0-9]?");
    return number ? Integer.parseInt(powers.get(0).spelling()) : 1;
  }

  /** Refuses an order above the line that is not that below it. */
  static void requireSameOrder(FactorSyntax above, int below) {
    List<ArgumentSyntax> powers = above.scripts().superscripts();
    if (order(above) != below || (order(above) == 1 && !powers.isEmpty())) {
      throw new SyntaxException(
          "“%s” above the line does not fit the order %d below it".formatted(above.text(), below),
          above.place());
    }
  }

  /** The factor at the cursor without its power. */
  static Expr bare(FactorCursor cursor, ExpressionResolver expressions) {
    FactorSyntax syntax = cursor.peek();
    Expr powered = factor(cursor, expressions);
    if (powered instanceof Power && order(syntax) == 1) {
      throw new SyntaxException(
          "“%s” is no order of a derivative".formatted(syntax.text()), syntax.place());
    }
    return powered instanceof Power power ? power.base() : powered;
  }

  /** The factor at the cursor. */
  static Expr factor(FactorCursor cursor, ExpressionResolver expressions) {
    int place = cursor.place();
    if (cursor.operator() != Times.JUXTAPOSED) {
      throw nothing(place);
    }
    return expressions.factor(cursor).orElseThrow(() -> nothing(place));
  }

  /**
   * One ∂x below the line.
   *
   * @param start its first factor behind the ∂
   * @param end the factor behind its last
   */
  record Part(TermSyntax term, int start, int end) {
    int order() {
      return DerivativeFraction.order(term.factors().get(end - 1));
    }

    Expr variable(ExpressionResolver expressions) {
      RowAccount account = expressions.scope().account();
      account.all(term.factors().get(start - 1).atom());
      FactorCursor cursor = new FactorCursor(term, start, account);
      return end == start + 1 || order() > 1
          ? bare(cursor, expressions)
          : expressions.rest(cursor).orElseThrow(() -> nothing(cursor.place()));
    }
  }
}
