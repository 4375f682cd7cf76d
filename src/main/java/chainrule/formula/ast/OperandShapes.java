package chainrule.formula.ast;

import chainrule.formula.ast.ShapeError.Kind;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.List;

/** What the rules for shapes ask of operands; each ends its rule where the answer is an error. */
final class OperandShapes {
  private OperandShapes() {}

  /** The shape of an operand. */
  static Shape of(Expr operand) {
    return operand
        .shape()
        .orElseThrow(() -> new IllShapedException(operand.shapeError().orElseThrow()));
  }

  /** Sees that an operand is a number. */
  static void number(Expr operand, Kind otherwise) {
    if (!of(operand).isScalar()) {
      throw ShapeError.found(otherwise, operand);
    }
  }

  /** Sees that an operand can be an index. */
  static void subscript(Expr operand) {
    number(operand, Kind.SUBSCRIPT_SHAPE);
    if (!IndexRanges.isWhole(operand)) {
      throw ShapeError.found(Kind.SUBSCRIPT_NOT_WHOLE, operand);
    }
  }

  /** Sees that all sides of a condition are numbers. */
  static void numbers(Condition condition) {
    condition.sides().forEach(side -> number(side, Kind.CONDITION_SIDE));
  }

  /** The last value of a letter, as a size. */
  static Size count(IndexVariable letter, Kind otherwise, Expr shown) {
    of(new IndexRef(letter));
    return letter
        .range()
        .flatMap(range -> SizeExpression.read(range.high()))
        .orElseThrow(() -> ShapeError.found(otherwise, shown));
  }

  /** The one shape of several parts; literals and declared scalars fit any of them. */
  static Shape common(List<Expr> parts, Kind otherwise) {
    Expr widest = parts.get(0);
    Shape shape = of(widest);
    for (Expr part : parts.subList(1, parts.size())) {
      Shape other = of(part);
      if (!Broadcast.fits(part, other, shape)) {
        if (!Broadcast.fits(widest, shape, other)) {
          throw ShapeError.found(otherwise, widest, part);
        }
        widest = part;
        shape = other;
      }
    }
    return shape;
  }
}
