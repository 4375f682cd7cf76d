package chainrule.formula.ast;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the arguments of a call into the body of its function. */
public final class CallSubstitution {
  private CallSubstitution() {}

  /** The body of the function, with each argument in the place of its parameter. */
  public static Expr of(UserCall call) {
    DefinedSymbol let = call.let();
    Map<IndexVariable, Expr> letters = new LinkedHashMap<>();
    IdentityHashMap<Symbol, Expr> names = new IdentityHashMap<>();
    for (int k = 0; k < let.parameters().size(); k++) {
      Expr parameter = let.parameters().get(k);
      if (parameter instanceof IndexRef index) {
        letters.put(index.variable(), call.arguments().get(k));
      } else {
        names.put(((SymbolRef) parameter).symbol(), call.arguments().get(k));
      }
    }
    return substituted(ExprQueries.substitute(let.body(), letters), names);
  }

  private static Expr substituted(Expr tree, IdentityHashMap<Symbol, Expr> values) {
    if (tree instanceof SymbolRef ref) {
      return values.getOrDefault(ref.symbol(), tree);
    }
    return tree.mapChildren(child -> substituted(child, values));
  }
}
