package chainrule.formula.resolve;

import chainrule.formula.ast.Derivative.Style;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Power;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side of a derivative written as a fraction: it begins with ∂ or d.
 *
 * @param style which of the two
 * @param term what is in the braces, the ∂ or d included; empty where ∂ stands alone
 */
record DerivativeFraction(Style style, Optional<TermContext> term) {
  static Optional<DerivativeFraction> of(ArgumentContext argument) {
    if (argument.PARTIAL() != null) {
      return Optional.of(new DerivativeFraction(Style.PARTIAL, Optional.empty()));
    }
    if (argument.letter() != null && argument.getText().equals("d")) {
      return Optional.of(new DerivativeFraction(Style.TOTAL, Optional.empty()));
    }
    if (argument.WORD() != null && LatexNormalizer.of(argument).equals("d")) {
      return Optional.of(new DerivativeFraction(Style.TOTAL, Optional.empty()));
    }
    boolean braces = argument.braces() != null && argument.braces().contents() != null;
    return braces ? of(argument.braces().contents()) : Optional.empty();
  }

  private static Optional<DerivativeFraction> of(ContentsContext contents) {
    PieceContext piece = contents.piece(0);
    if (contents.piece().size() != 1
        || piece.expression().size() != 1
        || !piece.relation().isEmpty()) {
      return Optional.empty();
    }
    ExpressionContext expression = piece.expression(0);
    boolean one = expression.term().size() == 1 && expression.sign().isEmpty();
    TermContext term = expression.term(0);
    return style(term.factor(0))
        .filter(style -> one)
        .map(style -> new DerivativeFraction(style, Optional.of(term)));
  }

  /** ∂ or d, if the factor is one of them. */
  static Optional<Style> style(FactorContext factor) {
    if (factor.atom().PARTIAL() != null) {
      return Optional.of(Style.PARTIAL);
    }
    boolean d = NameResolver.text(factor.atom()).filter("d"::equals).isPresent();
    boolean plain = factor.script().stream().allMatch(script -> script.OVER() != null);
    return d && plain ? Optional.of(Style.TOTAL) : Optional.empty();
  }

  /** Whether nothing stands behind the ∂ or d. */
  boolean isEmpty() {
    return term.map(t -> t.factor().size() == 1).orElse(true);
  }

  /** What stands behind the ∂ or d. */
  Expr rest(ExpressionResolver reader) {
    FactorCursor cursor = cursor();
    cursor.next();
    return reader
        .rest(cursor)
        .orElseThrow(
            () -> new SyntaxException("there is nothing to differentiate", cursor.place()));
  }

  private FactorCursor cursor() {
    return new FactorCursor(
        term.orElseThrow(() -> new SyntaxException("there is nothing to differentiate in", 0)));
  }

  /** ∂x ∂y is ∂x and ∂y. */
  List<Part> parts() {
    List<FactorContext> factors = term.map(TermContext::factor).orElse(List.of());
    List<Part> parts = new ArrayList<>();
    int start = 1;
    for (int k = 2; k <= factors.size(); k++) {
      boolean next =
          k == factors.size() || style(factors.get(k)).filter(s -> s == style).isPresent();
      if (next) {
        parts.add(new Part(cursor(), start, k));
        start = k + 1;
      }
    }
    if (parts.isEmpty()) {
      throw new SyntaxException(
          "there is nothing to differentiate in",
          term.map(t -> t.getStart().getStartIndex()).orElse(0));
    }
    return parts;
  }

  /** The order in dx^2, read off the scripts of the last factor. */
  static int order(FactorContext factor) {
    List<ArgumentContext> powers = Scripts.of(factor).superscripts();
    boolean number = powers.size() == 1 && powers.get(0).getText().matches("\\{?[1-9]\\}?");
    return number ? Integer.parseInt(powers.get(0).getText().replaceAll("[{}]", "")) : 1;
  }

  /** The factor at the cursor without its power. */
  static Expr bare(FactorCursor cursor, ExpressionResolver reader) {
    Expr powered = reader.factor(cursor).orElseThrow();
    return powered instanceof Power power ? power.base() : powered;
  }

  /** One ∂x below the line. */
  record Part(FactorCursor cursor, int start, int end) {
    int order() {
      cursor.back(end - 1);
      return DerivativeFraction.order(cursor.peek());
    }

    Expr variable(ExpressionResolver reader) {
      cursor.back(start);
      if (end == start + 1 || order() > 1) {
        cursor.back(start);
        return bare(cursor, reader);
      }
      cursor.back(start);
      return reader
          .rest(cursor)
          .orElseThrow(
              () -> new SyntaxException("there is nothing to differentiate in", cursor.place()));
    }
  }
}
