package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.ModulusSyntax;
import chainrule.formula.parse.AtomSyntax.NormSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.Shape;
import java.util.List;

/** Resolves |x| and the norms 1, 2 and F. */
final class NormResolver {
  private final ExpressionResolver expressions;
  private final PostfixResolver postfix;

  NormResolver(ExpressionResolver expressions, PostfixResolver postfix) {
    this.expressions = expressions;
    this.postfix = postfix;
  }

  /**
   * The modulus of a number; of a column or row, its length, and of a square matrix its
   * determinant, which is said.
   */
  Expr modulus(ModulusSyntax modulus) {
    Expr inner = expressions.expression(modulus.of());
    if (expressions.shape(inner).filter(s -> s.isMatrix() && s.isSquare()).isPresent()) {
      return said(modulus, BuiltinFunction.DET, inner);
    }
    if (isMatrix(inner)) {
      throw new SyntaxException(
          "“%s” of a matrix can be its determinant or a norm; write “\\|%s\\|_F” for the norm"
              .formatted(modulus.text(), modulus.of().text()),
          modulus.place());
    }
    boolean isVector = expressions.shape(inner).map(shape -> !shape.isScalar()).orElse(false);
    if (!isVector) {
      return BuiltinCallResolver.call(BuiltinFunction.ABS, inner);
    }
    return said(modulus, BuiltinFunction.NORM_2, inner);
  }

  private Expr said(ModulusSyntax modulus, BuiltinFunction function, Expr inner) {
    Expr meaning = BuiltinCallResolver.call(function, inner);
    expressions.scope().readAs(modulus.text(), meaning);
    return meaning;
  }

  /** A norm: 2 where nothing is written below; of a matrix F, which is said. */
  Expr norm(NormSyntax norm, Scripts scripts) {
    Expr inner = expressions.expression(norm.of());
    String kind = scripts.subscript().map(ArgumentSyntax::spelling).orElse("");
    if (!List.of("", "1", "2", "F").contains(kind)) {
      throw new SyntaxException(
          "the norm “%s” is not known; 1, 2 and F are%s"
              .formatted(kind, kind.equals("\\infty") ? ": write “\\max_i |x_i|” for it" : ""),
          norm.place());
    }
    boolean isMatrix = isMatrix(inner);
    if (isMatrix && (kind.equals("1") || kind.equals("2"))) {
      throw new SyntaxException(
          "of a matrix, the norm “%s” is not known; “F” is".formatted(kind), norm.place());
    }
    scripts.subscript().ifPresent(expressions.scope().account()::all);
    BuiltinFunction function = kind.equals("1") ? BuiltinFunction.NORM_1 : BuiltinFunction.NORM_2;
    Expr value = BuiltinCallResolver.call(function, inner);
    if (isMatrix && kind.isEmpty()) {
      expressions.scope().readAs(norm.text(), value);
    }
    return postfix.of(value, scripts.withoutSubscript());
  }

  private boolean isMatrix(Expr inner) {
    return expressions.shape(inner).map(Shape::isMatrix).orElse(false);
  }
}
