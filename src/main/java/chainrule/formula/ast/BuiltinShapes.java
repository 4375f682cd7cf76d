package chainrule.formula.ast;

import java.util.List;

/** The shapes of the values of functions that every setting knows. */
final class BuiltinShapes {
  private final ShapeInference shapes;

  BuiltinShapes(ShapeInference shapes) {
    this.shapes = shapes;
  }

  Shape of(BuiltinCall e) {
    List<Expr> arguments = e.arguments();
    Shape first = shapes.shape(arguments.get(0));
    if (e.function().elementary().isPresent() || e.function() == BuiltinFunction.RELU) {
      return first.free() ? Shape.SCALAR : first;
    }
    if (e.primes() > 0) {
      throw new SemanticException(
          Printer.quoted(e.function().latex()) + " has no derivative that a prime could mean");
    }
    return switch (e.function()) {
      case MAX, MIN ->
          arguments.size() == 1 ? Shape.SCALAR : shapes.together(arguments, "compared");
      case SOFTMAX -> ShapeInference.notFree(first);
      case DIAG -> diagonal(first);
      case INNER -> inner(e, first, shapes.shape(arguments.get(1)));
      case INVERSE, TRACE -> square(e, first);
      default -> Shape.SCALAR;
    };
  }

  private static Shape diagonal(Shape shape) {
    if (shape.isMatrix()) {
      return Shape.column(shape.rows());
    }
    Size size = shape.isRow() ? shape.columns() : shape.rows();
    return Shape.of(size, size);
  }

  private Shape inner(BuiltinCall e, Shape a, Shape b) {
    if (!a.agrees(b)) {
      throw new SemanticException(
          "%s and %s; they have no inner product"
              .formatted(shapes.isA(e.arguments().get(0)), shapes.isA(e.arguments().get(1))));
    }
    return Shape.SCALAR;
  }

  private Shape square(BuiltinCall e, Shape shape) {
    if (!shape.rows().equals(shape.columns())) {
      throw new SemanticException(
          shapes.isA(e.arguments().get(0)) + "; it would have to be square");
    }
    return e.function() == BuiltinFunction.TRACE ? Shape.SCALAR : shape;
  }
}
