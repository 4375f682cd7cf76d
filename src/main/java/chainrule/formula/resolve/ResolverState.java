package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What later rows go on from: the names, the free letters, the last chain and its condition. */
final class ResolverState {
  SymbolTable names;
  Scope scope;
  List<ChainSide> chain = List.of();
  Condition condition = Condition.ALWAYS;
  final Set<String> notes = new LinkedHashSet<>();

  ResolverState(SymbolTable names) {
    this.names = names;
    this.scope = new Scope(names, notes);
  }

  ResolverState copy() {
    ResolverState copy = new ResolverState(names);
    copy.scope.takeLetters(scope);
    copy.chain = chain;
    copy.condition = condition;
    return copy;
  }

  void learn(SymbolTable more) {
    names = more;
    scope = scope.with(more);
  }

  /** Begins a chain with free letters of its own. */
  void begin(Set<String> subscripts) {
    scope = new Scope(names, notes);
    scope.knowSubscripts(subscripts);
    chain = List.of();
    condition = Condition.ALWAYS;
  }
}
