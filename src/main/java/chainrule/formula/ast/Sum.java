package chainrule.formula.ast;

import java.util.List;

/** a + b + …; a difference is the sum with a {@link Negative}. */
public record Sum(List<Expr> terms, Typing typing) implements Expr {
  /** Terms of one shape, or numbers that are added to each entry of the others. */
  public Sum(List<Expr> terms) {
    this(terms, Typing.of(() -> OperandShapes.common(terms, ShapeError.Kind.TERMS)));
  }

  @Override
  public List<Expr> children() {
    return terms;
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Sum(parts);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.sum(this);
  }
}
