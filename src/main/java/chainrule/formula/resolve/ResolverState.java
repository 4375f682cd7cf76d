package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What later rows go on from: the names, the free letters, the last chain and its condition. Only
 * the row that is being read changes its own copy.
 */
public final class ResolverState {
  private final RowAccount account = new RowAccount();
  private SymbolTable names;
  private SymbolTable declared;
  private Scope scope;
  private List<ChainSide> chain = List.of();
  private Condition condition = Condition.ALWAYS;
  private Condition heading = Condition.ALWAYS;
  private Condition withoutHeading = Condition.ALWAYS;
  private Optional<String> unread = Optional.empty();
  private Optional<String> unreadHeading = Optional.empty();

  private ResolverState(SymbolTable names, SymbolTable declared) {
    this.names = names;
    this.declared = declared;
    this.scope = new Scope(names, account);
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
    copy.heading = heading;
    copy.withoutHeading = withoutHeading;
    copy.unread = unread;
    copy.unreadHeading = unreadHeading;
    return copy;
  }

  /** This state with the names that a line of a setting has declared. */
  public ResolverState declaring(SymbolTable more) {
    ResolverState copy = copy();
    copy.learn(more);
    copy.declared = more;
    copy.heading = Condition.ALWAYS;
    copy.unreadHeading = Optional.empty();
    return copy;
  }

  void learn(SymbolTable more) {
    names = more;
    scope = scope.with(more);
  }

  /** The names as they are now. */
  public SymbolTable names() {
    return names;
  }

  /** The names of the setting, without those that rows defined on their way. */
  public SymbolTable declared() {
    return declared;
  }

  Scope scope() {
    return scope;
  }

  /** The sides of the last chain, its head first; empty where there is none to go on from. */
  List<ChainSide> chain() {
    return chain;
  }

  /** The sides of the last chain as they were typed. */
  public List<String> sides() {
    return chain.stream().map(ChainSide::latex).toList();
  }

  /** When the last chain is claimed to hold. */
  Condition condition() {
    return condition;
  }

  /** What a row that claims nothing says about all rows behind it, up to the next such row. */
  Condition heading() {
    return heading;
  }

  /** Says under which condition rows hold from here on, also those that go on from a chain. */
  void head(Condition next) {
    withoutHeading = heading.isAlways() ? condition : withoutHeading;
    heading = next;
    unreadHeading = Optional.empty();
    condition = withoutHeading.and(next);
  }

  /** This state, with rows under the conditions under which they hold in another. */
  public ResolverState underHeadingOf(ResolverState other) {
    ResolverState copy = copy();
    copy.head(other.heading);
    return copy;
  }

  /** The head that the next rows go on from, if it could not be read. */
  Optional<String> unread() {
    return unread;
  }

  /** Leaves nothing to go on from but the name of what could not be read. */
  void endUnread(String head) {
    endChain();
    unread = Optional.of(head);
  }

  /** The heading that the next rows stand under, if it could not be read. */
  Optional<String> unreadHeading() {
    return unreadHeading;
  }

  /** Says that rows stand from here on under what could not be read. */
  void headUnread(String row) {
    unreadHeading = Optional.of(row);
  }

  RowAccount account() {
    return account;
  }

  /** How the row was read, where it could have been read otherwise. */
  List<Note> notes() {
    return account.notes();
  }

  /** Begins a chain with free letters of its own. */
  void begin(Set<String> subscripts) {
    scope = new Scope(names, account);
    scope.knowSubscripts(subscripts);
    endChain();
  }

  /** Leaves nothing to go on from. */
  void endChain() {
    chain = List.of();
    condition = Condition.ALWAYS;
    withoutHeading = Condition.ALWAYS;
    unread = Optional.empty();
  }

  /** Makes the last chain longer. */
  void extend(List<ChainSide> sides) {
    List<ChainSide> longer = new ArrayList<>(chain);
    longer.addAll(sides);
    chain = List.copyOf(longer);
  }

  /**
   * Whether the sides of a row and the head of the chain have one shape, as they are read in a
   * scope of which something is said.
   */
  boolean fit(SegmentSyntax row, Consumer<Scope> said) {
    ResolverState trial = copy();
    said.accept(trial.scope);
    List<ChainSide> sides = new ArrayList<>();
    if (row.startsWithRelation()) {
      chain.stream().filter(side -> side.shape().isPresent()).limit(1).forEach(sides::add);
    }
    sides.addAll(ChainSide.all(row, trial.scope));
    List<Shape> shapes =
        sides.stream().map(ChainSide::settled).flatMap(side -> side.shape().stream()).toList();
    return shapes.size() == sides.size()
        && shapes.stream().allMatch(shape -> shape.agrees(shapes.get(0)));
  }

  /** Says of what size an I is that has none, and how lists stand, if a row tells. */
  void sizeArrays(SegmentSyntax row) {
    scope.sizeIdentities(
        IdentitySize.of(row, names, size -> fit(row, s -> s.sizeIdentities(Optional.of(size)))));
    scope.listsAreRows(
        ListedNumbers.occurIn(row)
            && !fit(row, s -> s.listsAreRows(false))
            && fit(row, s -> s.listsAreRows(true)));
  }

  void restrict(Condition to) {
    condition = to;
  }
}
