package chainrule.formula.tree;

import java.util.List;

/** An expression that is made of nothing else. */
sealed interface Atom extends Expr permits Num, Ref, Index {
  @Override
  default List<Expr> children() {
    return List.of();
  }

  @Override
  default Expr with(List<Expr> parts) {
    return this;
  }
}
