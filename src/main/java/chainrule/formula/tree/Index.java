package chainrule.formula.tree;

/** An index letter. */
public record Index(IndexVariable variable) implements Atom {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.index(this);
  }
}
