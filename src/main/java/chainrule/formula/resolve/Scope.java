package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What letters mean while one chain is read: the names of the setting, the letters that are bound
 * just now, and the free index letters that were met so far.
 */
final class Scope {
  private static final int DEEPEST = 220;

  private final SymbolTable names;
  private final Map<String, IndexVariable> free = new LinkedHashMap<>();
  private final Set<String> subscripts = new HashSet<>();
  private final Map<ExpressionSyntax, ExpressionSyntax> sums = new HashMap<>();
  private final RowAccount account;
  private Map<String, IndexVariable> bound = Map.of();
  private Condition suffix = Condition.ALWAYS;
  private Optional<Expr> identitySize = Optional.empty();
  private boolean listsAreRows;
  private boolean inSubscript;
  private final Set<String> restrictions = new HashSet<>();
  private boolean inHead;
  private int depth;

  Scope(SymbolTable names, RowAccount account) {
    this.names = names;
    this.account = account;
  }

  /** A scope with the same free letters and other names. */
  Scope with(SymbolTable others) {
    Scope scope = new Scope(others, account);
    scope.takeLetters(this);
    return scope;
  }

  /** Knows the free letters of another scope. */
  void takeLetters(Scope other) {
    free.putAll(other.free);
    subscripts.addAll(other.subscripts);
    sums.putAll(other.sums);
  }

  /** The size of an I that says none, if it is known. */
  Optional<Expr> identitySize() {
    return identitySize;
  }

  /** Says what size an I has that says none. */
  void sizeIdentities(Optional<Expr> size) {
    identitySize = size;
  }

  /** Whether the numbers of (a_1, …, a_n) stand side by side, and not one below the other. */
  boolean listsAreRows() {
    return listsAreRows;
  }

  void listsAreRows(boolean rows) {
    listsAreRows = rows;
  }

  /** Says that terms are read as others, in which a sum reaches over more of them. */
  void readSum(ExpressionSyntax typed, ExpressionSyntax meant) {
    sums.put(typed, meant);
  }

  /** What terms are read as. */
  ExpressionSyntax sum(ExpressionSyntax typed) {
    return sums.getOrDefault(typed, typed);
  }

  /** What the names of the setting mean. */
  SymbolTable names() {
    return names;
  }

  /** Says something aloud about how the line was read. */
  void note(Note note) {
    account.note(note);
  }

  /** Says aloud what notation with several meanings is read as. */
  void readAs(String typed, Expr meaning) {
    note(new Note(Note.Kind.READ_AS, typed.strip(), Printer.latex(meaning)));
  }

  /** Where the tokens of the row are accounted for. */
  RowAccount account() {
    return account;
  }

  /** Letters that this row uses as subscripts, so that they are index letters elsewhere in it. */
  void knowSubscripts(Collection<String> letters) {
    subscripts.addAll(letters);
  }

  boolean isSubscriptSomewhere(String letter) {
    return subscripts.contains(letter) || free.containsKey(letter);
  }

  /** Whether a letter is a name, or has been met as a free index. */
  boolean isKnown(String letter) {
    return free.containsKey(letter) || names.symbols().containsKey(letter);
  }

  Optional<IndexVariable> bound(String letter) {
    return Optional.ofNullable(bound.get(letter));
  }

  IndexVariable free(String letter) {
    return free.computeIfAbsent(letter, this::variable);
  }

  /** A new index letter, with the range that the setting declares for it. */
  IndexVariable variable(String letter) {
    return new IndexVariable(letter, Optional.ofNullable(names.letters().get(letter)));
  }

  <T> T binding(Collection<IndexVariable> variables, Supplier<T> read) {
    Map<String, IndexVariable> before = bound;
    bound = new HashMap<>(before);
    variables.forEach(variable -> bound.put(variable.name(), variable));
    try {
      return read.get();
    } finally {
      bound = before;
    }
  }

  boolean inSubscript() {
    return inSubscript;
  }

  <T> T subscript(boolean inside, Supplier<T> read) {
    boolean before = inSubscript;
    inSubscript = inside;
    try {
      return read.get();
    } finally {
      inSubscript = before;
    }
  }

  /**
   * One level deeper; nothing is read so deep that the stack could overflow. What means nothing is
   * said to be at the innermost place.
   */
  <T> T deeper(int place, Supplier<T> read) {
    if (++depth > DEEPEST) {
      throw new SyntaxException("the formula is nested more than " + DEEPEST + " deep", place);
    }
    try {
      return read.get();
    } catch (SemanticException fault) {
      throw fault.at(place);
    } finally {
      depth--;
    }
  }

  /** Says whether what is read now is the side that a chain begins with. */
  void readHead(boolean head) {
    inHead = head;
  }

  /** Whether a comparison in a subscript restricts the statement: it has to stand in its head. */
  boolean restricts(String comparison) {
    return (inHead && restrictions.add(comparison)) || restrictions.contains(comparison);
  }

  /**
   * A condition in parentheses behind a formula: it belongs to the statement, not to the product.
   */
  void addSuffix(Condition condition) {
    suffix = suffix.and(condition);
  }

  Condition takeSuffix() {
    Condition taken = suffix;
    suffix = Condition.ALWAYS;
    return taken;
  }
}
