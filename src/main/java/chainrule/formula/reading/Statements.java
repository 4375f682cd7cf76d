package chainrule.formula.reading;

import chainrule.formula.grammar.Parsing;
import chainrule.formula.grammar.Unreadable;
import java.util.List;

/**
 * Reads rows one after the other and remembers what later rows go on from: the head and the other
 * sides of the last chain, its condition, its free letters, and what was defined on the way.
 */
public final class Statements {
  private final Memory memory;

  /** Starts with the names of a setting. */
  public Statements(Names names) {
    this(new Memory(names));
  }

  private Statements(Memory memory) {
    this.memory = memory;
  }

  /** The names as they are after what was read so far. */
  public Names names() {
    return memory.names;
  }

  /** Adds names, as {@code let} and {@code given} lines do. */
  public void learn(Names more) {
    memory.learn(more);
  }

  /** What is to be said aloud about how the last row was read. */
  public List<String> takeNotes() {
    List<String> taken = List.copyOf(memory.notes);
    memory.notes.clear();
    return taken;
  }

  /** Another reader that goes on from here, and leaves this one as it is. */
  public Statements copy() {
    return new Statements(memory.copy());
  }

  /** The sides of the last chain as they were typed. */
  public List<String> texts() {
    return memory.chain.stream().map(Side::latex).toList();
  }

  /**
   * Reads a row.
   *
   * @throws Unreadable if the row as a whole cannot be read
   */
  public List<Statement> read(String row) {
    return new RowReader(memory, row, Parsing.row(row)).read();
  }
}
