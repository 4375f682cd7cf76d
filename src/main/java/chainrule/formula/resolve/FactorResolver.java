package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Quotient;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.AtomContext;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.NormContext;
import chainrule.formula.parse.FormulaParser.NumberContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.SyntaxException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads one factor: an atom with its subscripts, powers and transposes. */
final class FactorResolver {
  private final ExpressionResolver reader;

  FactorResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  Optional<Expr> factor(FactorCursor cursor) {
    FactorContext factor = cursor.peek();
    AtomContext atom = factor.atom();
    if (atom.BIG() != null) {
      return Optional.of(reader.binders.big(cursor));
    }
    Optional<Expr> derivative = reader.derivatives.read(cursor);
    if (derivative.isPresent()) {
      return derivative;
    }
    if (atom.FUNCTION() != null) {
      return Optional.of(reader.applications.builtIn(cursor));
    }
    Optional<Expr> blackboard = blackboard(cursor);
    if (blackboard.isPresent()) {
      return blackboard;
    }
    if (atom.letter() != null || atom.WORD() != null || atom.modulus() != null) {
      Optional<Expr> named = reader.identifiers.read(cursor);
      if (named.isPresent() || atom.WORD() != null) {
        return named;
      }
    }
    cursor.next();
    if (atom.group() != null
        && reader.conditions.isCondition(BracketResolver.contents(atom.group()))) {
      if (cursor.hasNext() || !factor.script().isEmpty()) {
        throw new SyntaxException(
            "“%s” stands in a product: a condition comes last; as a factor that is 1 or 0, write “\\mathbb{1}[w = o]”"
                .formatted(factor.getText()),
            factor.getStart().getStartIndex());
      }
      reader.scope.addSuffix(reader.conditions.of(BracketResolver.contents(atom.group())));
      return Optional.empty();
    }
    Scripts scripts = Scripts.of(factor);
    return plain(atom, scripts).map(e -> reader.behind.of(e, scripts));
  }

  /** The expectation 𝔼[…] and the indicator 𝟙[…]. */
  private Optional<Expr> blackboard(FactorCursor cursor) {
    FactorContext factor = cursor.peek();
    String text = factor.atom().letter() == null ? "" : LatexNormalizer.of(factor.atom().letter());
    boolean expectation = text.equals("\\mathbb{E}") || (text.equals("E") && isBracket(cursor));
    boolean truth = text.equals("\\mathbb{1}") || text.equals("\\mathbf{1}");
    boolean known = reader.scope.names.symbols().containsKey(text);
    if (known || !(expectation || truth)) {
      return Optional.empty();
    }
    cursor.next();
    ContentsContext contents = inside(factor, cursor);
    boolean below = Scripts.of(factor).subscript().isPresent();
    Scripts scripts = Scripts.of(below ? factor : cursor.next());
    if (below) {
      scripts.takeSubscript();
    }
    Expr inner =
        expectation
            ? new Expectation(only(contents))
            : new Indicator(reader.conditions.of(contents));
    return Optional.of(reader.behind.of(inner, scripts));
  }

  private static boolean isBracket(FactorCursor cursor) {
    return cursor
        .ahead(1)
        .map(next -> next.atom().group())
        .filter(g -> g.LEFT_BRACKET() != null)
        .isPresent();
  }

  /** In brackets behind it, or as its subscript. */
  private static ContentsContext inside(FactorContext factor, FactorCursor cursor) {
    Optional<ArgumentContext> subscript = Scripts.of(factor).subscript();
    if (subscript.isPresent() && subscript.get().braces() != null) {
      return BracketResolver.contents(subscript.get().braces());
    }
    return BuiltinCallResolver.group(cursor)
        .map(BracketResolver::contents)
        .orElseThrow(
            () ->
                new SyntaxException(
                    "“" + factor.getText() + "” needs brackets behind it",
                    factor.getStart().getStartIndex()));
  }

  private Optional<Expr> plain(AtomContext atom, Scripts scripts) {
    if (atom.number() != null) {
      return Optional.of(number(atom.number()));
    }
    if (atom.fraction() != null) {
      Expr numerator = argument(atom.fraction().argument(0));
      return Optional.of(new Quotient(numerator, argument(atom.fraction().argument(1))));
    }
    if (atom.root() != null) {
      return Optional.of(apply(BuiltinFunction.SQRT, argument(atom.root().argument())));
    }
    if (atom.modulus() != null) {
      return Optional.of(modulus(reader.expression(atom.modulus().expression())));
    }
    if (atom.norm() != null) {
      return Optional.of(norm(atom.norm(), scripts));
    }
    if (atom.group() != null) {
      return reader.lists.group(atom.group());
    }
    if (atom.environment() != null) {
      return Optional.of(reader.lists.environment(atom.environment()));
    }
    throw new SyntaxException(
        "“" + atom.getText() + "” cannot stand here", atom.getStart().getStartIndex());
  }

  private static Expr number(NumberContext number) {
    return new NumberLiteral(new BigDecimal(number.getText()));
  }

  static Expr apply(BuiltinFunction function, Expr argument) {
    return new BuiltinCall(function, 0, List.of(argument));
  }

  private Expr modulus(Expr inner) {
    boolean vector = reader.shape(inner).map(shape -> !shape.isScalar()).orElse(false);
    return apply(vector ? BuiltinFunction.NORM_2 : BuiltinFunction.ABS, inner);
  }

  private Expr norm(NormContext norm, Scripts scripts) {
    Expr inner = reader.expression(norm.expression());
    String kind = scripts.takeSubscript().map(LatexNormalizer::of).orElse("2");
    if (!List.of("1", "2", "F").contains(kind)) {
      throw new SyntaxException(
          "the norm “" + kind + "” is not known; 1, 2 and F are", norm.getStart().getStartIndex());
    }
    return apply(kind.equals("1") ? BuiltinFunction.NORM_1 : BuiltinFunction.NORM_2, inner);
  }

  /** What TeX takes as one argument, as an expression. */
  Expr argument(ArgumentContext argument) {
    if (argument.DIGIT() != null) {
      return new NumberLiteral(new BigDecimal(argument.getText()));
    }
    if (argument.braces() != null && argument.braces().contents() != null) {
      return only(argument.braces().contents());
    }
    if (argument.letter() != null) {
      return reader.letters.letter(
          LatexNormalizer.of(argument.letter()), argument.getStart().getStartIndex());
    }
    throw new SyntaxException(
        "“" + argument.getText() + "” cannot stand here", argument.getStart().getStartIndex());
  }

  /** The one expression between two braces. */
  Expr only(ContentsContext contents) {
    return reader.expression(single(contents));
  }

  static ExpressionContext single(ContentsContext contents) {
    List<PieceContext> pieces =
        contents.piece().stream().filter(piece -> piece.getChildCount() > 0).toList();
    if (pieces.size() != 1 || !pieces.get(0).relation().isEmpty()) {
      throw new SyntaxException(
          "one formula is expected here, not “" + contents.getText() + "”",
          contents.getStart().getStartIndex());
    }
    return pieces.get(0).expression(0);
  }
}
