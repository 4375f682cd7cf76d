package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Transpose;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what stands behind an expression: subscripts, powers, transposes and primes. */
final class PostfixResolver {
  private final ExpressionResolver reader;

  PostfixResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** Subscripts, powers, transposes and primes behind an expression. */
  Expr of(Expr base, Scripts scripts) {
    Expr result = base;
    Optional<ArgumentContext> subscript = scripts.takeSubscript();
    if (subscript.isPresent()) {
      result = item(result, subscript.get());
    }
    if (scripts.primes() > 0) {
      throw new SemanticException(
          "“%s” is no function, so a prime behind it means nothing; a transpose is “A^\\top”"
              .formatted(Printer.latex(base)));
    }
    for (ArgumentContext over : scripts.superscripts()) {
      result = raised(result, over);
    }
    return result;
  }

  private Expr raised(Expr base, ArgumentContext over) {
    String text = LatexNormalizer.of(over);
    if (isTranspose(text)) {
      return new Transpose(base);
    }
    boolean matrix = reader.shape(base).map(Shape::isMatrix).orElse(false);
    if (matrix && text.equals("-1")) {
      return FactorResolver.apply(BuiltinFunction.INVERSE, base);
    }
    if (matrix && (text.equals("-\\top") || text.equals("-T"))) {
      return new Transpose(FactorResolver.apply(BuiltinFunction.INVERSE, base));
    }
    return new Power(base, reader.scope.subscript(false, () -> reader.atoms.argument(over)));
  }

  private boolean isTranspose(String text) {
    return text.equals("\\top")
        || text.equals("\\intercal")
        || (text.equals("T") && !reader.scope.names.symbols().containsKey("T"));
  }

  private Expr item(Expr base, ArgumentContext subscript) {
    Shape shape =
        reader
            .shape(base)
            .orElseThrow(
                () -> new SemanticException(Printer.inWords(base) + " cannot take a subscript"));
    if (shape.isScalar()) {
      throw new SemanticException(
          "“%s” is a number; it has no part “%s_{%s}”"
              .formatted(Printer.latex(base), Printer.latex(base), LatexNormalizer.of(subscript)));
    }
    List<Expr> indices = indices(subscript, shape.isMatrix());
    for (int place = 0; place < indices.size(); place++) {
      learn(indices.get(place), IndexRanges.of(shape, Access.ENTRY, place));
    }
    return new ElementAccess(base, Access.ENTRY, indices, "");
  }

  static void learn(Expr index, IndexVariable.Range range) {
    if (index instanceof IndexRef letter) {
      letter.variable().learn(range);
    }
  }

  /** The subscripts: two for an entry of a matrix, with or without a comma. */
  List<Expr> indices(ArgumentContext subscript, boolean two) {
    return reader.scope.subscript(
        true,
        () -> {
          List<Expr> indices = new ArrayList<>();
          if (subscript.braces() == null) {
            indices.add(reader.atoms.argument(subscript));
          } else {
            for (PieceContext piece : BracketResolver.contents(subscript.braces()).piece()) {
              indices.add(reader.expression(index(piece, subscript)));
            }
          }
          boolean joined =
              two
                  && indices.size() == 1
                  && indices.get(0) instanceof Product product
                  && product.factors().size() == 2;
          return joined ? indices.get(0).children() : indices;
        });
  }

  private static ExpressionContext index(PieceContext piece, ArgumentContext subscript) {
    if (piece.getChildCount() == 0 || !piece.relation().isEmpty()) {
      throw new SyntaxException(
          "the subscript “"
              + subscript.braces().contents().children.stream()
                  .map(LatexNormalizer::text)
                  .collect(Collectors.joining())
              + "” cannot be read",
          subscript.getStart().getStartIndex());
    }
    return piece.expression(0);
  }
}
