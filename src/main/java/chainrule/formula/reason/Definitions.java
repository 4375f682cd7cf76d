package chainrule.formula.reason;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions and families replaced by what they stand for. */
final class Definitions {
  private Definitions() {}

  /** The body with the arguments put in; f′(x) becomes the derivative of the body. */
  static Optional<Expr> of(UserCall call) {
    Expr body = body(call);
    if (call.primes() == 0) {
      return Optional.of(body);
    }
    Expr by = call.arguments().get(0);
    if (!(by instanceof SymbolRef)) {
      return Optional.empty();
    }
    Expr derived = body;
    for (int k = 0; k < call.primes(); k++) {
      derived = new Derivative(derived, by, Derivative.Style.TOTAL, Derivative.Layout.NUMERATOR);
    }
    return Optional.of(derived);
  }

  private static Expr body(UserCall call) {
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
    List<Expr> children = tree.children();
    List<Expr> changed = children.stream().map(child -> substituted(child, values)).toList();
    return changed.equals(children) ? tree : tree.with(changed);
  }
}
