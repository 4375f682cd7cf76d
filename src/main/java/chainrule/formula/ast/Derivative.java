package chainrule.formula.ast;

import java.util.List;

/**
 * ∂of/∂by.
 *
 * @param by what moves: a name, an entry, a row or a column
 * @param style how it was written
 */
public record Derivative(Expr of, Expr by, Style style) implements Expr {
  /** How a derivative was written. */
  public enum Style {
    /** With ∂. */
    PARTIAL,
    /** With d. */
    TOTAL,
    /** With ∇. */
    NABLA,
    /** As a fraction whose numerator has lost its ∂: meaningless, but it shows what was meant. */
    LOST
  }

  @Override
  public List<Expr> children() {
    return List.of(of, by);
  }

  @Override
  public Expr with(List<Expr> parts) {
    return new Derivative(parts.get(0), parts.get(1), style);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.derivative(this);
  }
}
