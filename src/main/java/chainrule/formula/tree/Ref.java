package chainrule.formula.tree;

/** A given or defined name. */
public record Ref(Symbol symbol) implements Atom {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ref(this);
  }
}
