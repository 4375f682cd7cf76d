package chainrule.formula.ast;

import chainrule.formula.shape.Shape;

/** An index letter. */
public record IndexRef(IndexVariable variable) implements LeafExpr {
  /** A number, once the letter has a range. */
  @Override
  public Typing typing() {
    return variable.range().isPresent()
        ? Typing.of(Shape.SCALAR)
        : Typing.error(ShapeError.Kind.NO_RANGE, this);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.indexRef(this);
  }
}
