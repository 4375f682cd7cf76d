package chainrule.formula;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.resolve.SymbolTable;
import java.util.List;
import java.util.Optional;

/** What names stand for that a derivation has defined itself. */
final class OwnDefinitions {
  private OwnDefinitions() {}

  /** What a part stands for, if it is a name or a function that the setting does not have. */
  static Optional<Expr> of(Expr part, SymbolTable setting) {
    if (part instanceof SymbolRef ref && ref.symbol() instanceof DefinedSymbol let) {
      return setting.symbols().containsValue(let) ? Optional.empty() : Optional.of(let.body());
    }
    return part instanceof UserCall call && !isKnown(call, setting)
        ? Optional.of(call.let().body())
        : Optional.empty();
  }

  private static boolean isKnown(UserCall call, SymbolTable setting) {
    return setting.functions().values().stream()
        .flatMap(List::stream)
        .anyMatch(template -> template.let().equals(call.let()));
  }
}
