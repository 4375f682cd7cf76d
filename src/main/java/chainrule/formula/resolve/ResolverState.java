package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What later rows go on from: the names, the free letters, the last chain and its condition. Only
 * the row that is being read changes its own copy.
 */
public final class ResolverState {
  final Set<Note> notes = new LinkedHashSet<>();
  SymbolTable names;
  Scope scope;
  List<ChainSide> chain = List.of();
  Condition condition = Condition.ALWAYS;
  private SymbolTable declared;

  private ResolverState(SymbolTable names, SymbolTable declared) {
    this.names = names;
    this.declared = declared;
    this.scope = new Scope(names, notes);
  }

  /** The state before the first row of a derivation in these names. */
  public static ResolverState of(SymbolTable names) {
    return new ResolverState(names, names);
  }

  ResolverState copy() {
    ResolverState copy = new ResolverState(names, declared);
    copy.scope.takeLetters(scope);
    copy.chain = chain;
    copy.condition = condition;
    return copy;
  }

  /** This state with the names that a line of a setting has declared. */
  ResolverState declaring(SymbolTable more) {
    ResolverState copy = copy();
    copy.learn(more);
    copy.declared = more;
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

  /** The names as they are now. */
  public SymbolTable names() {
    return names;
  }

  /** The names of the setting, without those that rows defined on their way. */
  public SymbolTable declared() {
    return declared;
  }

  /** The sides of the last chain as they were typed. */
  public List<String> sides() {
    return chain.stream().map(ChainSide::latex).toList();
  }
}
