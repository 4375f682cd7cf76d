package chainrule.formula.reason;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SymbolRef;

/** Definitions that give a second name to what has one: P(w) = ŷ_w. */
final class Renaming {
  private Renaming() {}

  static boolean is(RuleUse use) {
    return use.symbol()
        .filter(symbol -> symbol instanceof DefinedSymbol let && isName(let.body()))
        .isPresent();
  }

  private static boolean isName(Expr body) {
    return body instanceof SymbolRef
        || (body instanceof ElementAccess access && access.base() instanceof SymbolRef);
  }
}
