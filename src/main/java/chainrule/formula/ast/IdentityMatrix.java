package chainrule.formula.ast;

import chainrule.formula.shape.Shape;

/** I_n, the identity matrix. */
public record IdentityMatrix(Expr of, Typing typing) implements UnaryExpr {
  /** I_n. */
  public IdentityMatrix(Expr of) {
    this(of, Typing.of(() -> shape(of)));
  }

  private static Shape shape(Expr of) {
    return SizeExpression.read(of)
        .map(Shape::square)
        .orElseThrow(() -> ShapeError.found(ShapeError.Kind.IDENTITY_SIZE, of));
  }

  @Override
  public Expr with(Expr part) {
    return new IdentityMatrix(part);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.identityMatrix(this);
  }
}
