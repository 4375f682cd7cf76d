package chainrule.formula.ast;

/** A given or defined name. */
public record SymbolRef(Symbol symbol) implements LeafExpr {
  @Override
  public Typing typing() {
    return Typing.of(symbol.shape());
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.symbolRef(this);
  }
}
