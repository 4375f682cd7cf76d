package chainrule.formula.ast;

import chainrule.formula.shape.Shape;

/** e_i, the column with a 1 at place i. */
public record UnitVector(Expr of, Typing typing) implements UnaryExpr {
  /** e_i, as long as the range of i. */
  public UnitVector(Expr of) {
    this(of, Typing.of(() -> shape(of)));
  }

  private static Shape shape(Expr of) {
    OperandShapes.subscript(of);
    return IndexRanges.of(of)
        .flatMap(range -> SizeExpression.read(range.high()))
        .map(Shape::column)
        .orElseThrow(() -> ShapeError.found(ShapeError.Kind.UNIT_VECTOR_LENGTH, of));
  }

  @Override
  public Expr with(Expr part) {
    return new UnitVector(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.unitVector(this);
  }
}
