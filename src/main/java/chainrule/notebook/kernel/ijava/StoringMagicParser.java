package chainrule.notebook.kernel.ijava;

import chainrule.notebook.CellBodyStore;
import io.github.spencerpark.jupyter.kernel.magic.CellMagicArgs;
import io.github.spencerpark.jupyter.kernel.magic.CellMagicParseContext;
import io.github.spencerpark.jupyter.kernel.magic.LineMagicParseContext;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import java.util.List;
import java.util.function.Function;

/**
 * Stores the body of a magic's cell and writes its key into the code. IJava writes the body into
 * Java code, which a backslash, a quote, a dollar or a long cell breaks.
 */
final class StoringMagicParser extends MagicParser {
  private final CellBodyStore store;
  private final MagicParser original;

  /** Wraps the kernel's own parser, which handles all other magics. */
  StoringMagicParser(CellBodyStore store, MagicParser original) {
    this.store = store;
    this.original = original;
  }

  @Override
  public String transformLineMagics(String cell, Function<LineMagicParseContext, String> line) {
    return original.transformLineMagics(cell, line);
  }

  /**
   * A first line alone, which the kernel does not take for a magic, is a magic with an empty body.
   */
  @Override
  public CellMagicParseContext parseCellMagic(String cell) {
    CellMagicParseContext found = original.parseCellMagic(cell);
    CellMagicParseContext read = found == null ? original.parseCellMagic(cell + "\n ") : found;
    return read != null && CellBodyStore.hasMagic(read.getMagicCall().getName())
        ? kept(read)
        : found;
  }

  private CellMagicParseContext kept(CellMagicParseContext read) {
    CellMagicArgs magic = read.getMagicCall();
    String key = store.put(magic.getArgs(), magic.getBody());
    CellMagicArgs sent = CellMagicArgs.of(magic.getName(), List.of(), key);
    return CellMagicParseContext.of(sent, read.getRawArgsLine(), read.getRawCell());
  }
}
