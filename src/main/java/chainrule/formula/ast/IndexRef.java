package chainrule.formula.ast;

/** An index letter. */
public record IndexRef(IndexVariable variable) implements LeafExpr {
  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.index(this);
  }
}
