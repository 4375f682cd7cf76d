package chainrule.formula.ast;

import java.util.Map;

/** Replaces names by others in a tree. */
final class SymbolSubstitution {
  private SymbolSubstitution() {}

  static Expr of(Expr tree, Map<Symbol, Symbol> others) {
    if (tree instanceof SymbolRef ref) {
      return others.containsKey(ref.symbol()) ? new SymbolRef(others.get(ref.symbol())) : ref;
    }
    return tree.mapChildren(child -> of(child, others));
  }
}
