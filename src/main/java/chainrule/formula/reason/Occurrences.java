package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;

/** Whether something occurs in a tree. */
final class Occurrences {
  private Occurrences() {}

  /** Whether the value depends on a name, be it through what other names stand for. */
  static boolean dependsOn(Symbol name, Expr e) {
    if (e instanceof SymbolRef ref) {
      return ref.symbol().ingredients().contains(name);
    }
    if (e instanceof UserCall call && call.let().ingredients().contains(name)) {
      return true;
    }
    for (Expr child : e.children()) {
      if (dependsOn(name, child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an index letter is free in a tree. */
  static boolean isFree(IndexVariable letter, Expr e) {
    if (e instanceof IndexRef ref) {
      return ref.variable() == letter;
    }
    for (IndexVariable bound : ExprQueries.boundIndices(e)) {
      if (bound == letter) {
        return false;
      }
      boolean inRange =
          bound
              .range()
              .filter(range -> isFree(letter, range.low()) || isFree(letter, range.high()))
              .isPresent();
      if (inRange) {
        return true;
      }
    }
    for (Expr child : e.children()) {
      if (isFree(letter, child)) {
        return true;
      }
    }
    return false;
  }
}
