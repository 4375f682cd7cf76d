package chainrule.formula.ast;

import chainrule.formula.ast.ShapeError.Kind;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;

/** The shapes of the values of functions that every setting knows. */
final class BuiltinShapes {
  private BuiltinShapes() {}

  static Shape of(BuiltinCall call) {
    Expr first = call.arguments().get(0);
    Shape shape = OperandShapes.of(first);
    if (call.function().isEntrywise()) {
      return shape.fixed();
    }
    if (call.primes() > 0) {
      throw ShapeError.found(Kind.PRIMES, call);
    }
    return switch (call.function()) {
      case MAX, MIN ->
          call.arguments().size() == 1
              ? Shape.SCALAR
              : OperandShapes.common(call.arguments(), Kind.COMPARED);
      case SOFTMAX -> shape.fixed();
      case DIAG -> ShapeAlgebra.diagonal(shape);
      case INNER -> inner(first, call.arguments().get(1));
      case INVERSE -> square(first);
      case TRACE, DET -> {
        square(first);
        yield Shape.SCALAR;
      }
      default -> Shape.SCALAR;
    };
  }

  private static Shape inner(Expr a, Expr b) {
    if (!OperandShapes.of(a).agrees(OperandShapes.of(b))) {
      throw ShapeError.found(Kind.INNER_PRODUCT, a, b);
    }
    return Shape.SCALAR;
  }

  private static Shape square(Expr a) {
    if (!OperandShapes.of(a).isSquare()) {
      throw ShapeError.found(Kind.NOT_SQUARE, a);
    }
    return OperandShapes.of(a);
  }
}
