package chainrule.formula.resolve;

import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import java.util.List;

/**
 * Reads rows one after the other and remembers what later rows go on from: the head and the other
 * sides of the last chain, its condition, its free letters, and what was defined on the way.
 */
public final class StatementResolver {
  private final ResolverState state;

  /** Starts with the names of a setting. */
  public StatementResolver(SymbolTable names) {
    this(new ResolverState(names));
  }

  private StatementResolver(ResolverState state) {
    this.state = state;
  }

  /** The names as they are after what was read so far. */
  public SymbolTable names() {
    return state.names();
  }

  /** Adds names, as {@code let} and {@code given} lines do. */
  public void learn(SymbolTable more) {
    state.learn(more);
  }

  /** What is to be said aloud about how the last row was read. */
  public List<String> takeNotes() {
    return state.takeNotes();
  }

  /** Another reader that goes on from here, and leaves this one as it is. */
  public StatementResolver copy() {
    return new StatementResolver(state.copy());
  }

  /** The sides of the last chain as they were typed. */
  public List<String> texts() {
    return state.chain().stream().map(ChainSide::latex).toList();
  }

  /**
   * Reads a row.
   *
   * @throws SyntaxException if the row as a whole cannot be read
   */
  public List<Statement> read(String row) {
    return new RowResolver(state, RowParser.row(row)).read();
  }
}
