package chainrule.formula.ast;

import chainrule.formula.shape.Shape;

/** Shapes in sentences. */
public final class ShapeWords {
  private ShapeWords() {}

  /** "is a number", "is a column of d", "is |V|×d". */
  public static String of(Shape shape) {
    if (shape.isScalar()) {
      return "is a number";
    }
    if (shape.isColumn()) {
      return "is a column of " + Printer.named(shape.rows().toString());
    }
    return shape.isRow()
        ? "is a row of " + Printer.named(shape.columns().toString())
        : "is " + Printer.named(shape.toString());
  }

  /** "“v_c” is a column of d", of an expression that has a shape. */
  static String isA(Expr expression) {
    return Printer.inWords(expression) + " " + of(expression.shape().orElseThrow());
  }
}
