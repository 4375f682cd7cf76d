package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What later rows go on from: the names, the free letters, the last chain and its condition. */
final class ResolverState {
  private final Set<String> notes = new LinkedHashSet<>();
  private SymbolTable names;
  private Scope scope;
  private List<ChainSide> chain = List.of();
  private Condition condition = Condition.ALWAYS;

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

  SymbolTable names() {
    return names;
  }

  Scope scope() {
    return scope;
  }

  /** The sides of the last chain, its head first; empty where there is none to go on from. */
  List<ChainSide> chain() {
    return chain;
  }

  /** When the last chain is claimed to hold. */
  Condition condition() {
    return condition;
  }

  void note(String note) {
    notes.add(note);
  }

  /** What is to be said about how the rows since the last call were read. */
  List<String> takeNotes() {
    List<String> taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  void learn(SymbolTable more) {
    names = more;
    scope = scope.with(more);
  }

  /** Begins a chain with free letters of its own. */
  void begin(Set<String> subscripts) {
    scope = new Scope(names, notes);
    scope.knowSubscripts(subscripts);
    endChain();
  }

  /** Leaves nothing to go on from. */
  void endChain() {
    chain = List.of();
    condition = Condition.ALWAYS;
  }

  /** Makes the last chain longer. */
  void extend(List<ChainSide> sides) {
    List<ChainSide> longer = new ArrayList<>(chain);
    longer.addAll(sides);
    chain = List.copyOf(longer);
  }

  void restrict(Condition to) {
    condition = to;
  }
}
