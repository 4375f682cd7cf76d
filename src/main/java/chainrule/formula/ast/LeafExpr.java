package chainrule.formula.ast;

import java.util.List;

/** An expression that is made of nothing else. */
sealed interface LeafExpr extends Expr permits NumberLiteral, SymbolRef, IndexRef {
  @Override
  default List<Expr> children() {
    return List.of();
  }

  @Override
  default Expr with(List<Expr> parts) {
    return this;
  }
}
