package chainrule.notebook.ijava;

import chainrule.notebook.Magics;
import io.github.spencerpark.jupyter.kernel.magic.CellMagicArgs;
import io.github.spencerpark.jupyter.kernel.magic.CellMagicParseContext;
import io.github.spencerpark.jupyter.kernel.magic.LineMagicParseContext;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * IJava writes a magic's cell into Java code, where a backslash, a quote, a dollar or a long cell
 * breaks it. So a cell of ours is kept here, and only the number of its box is written.
 */
final class CellMailbox extends MagicParser {
  private final MagicParser original;
  private final Map<String, CellMagicArgs> boxes = new ConcurrentHashMap<>();

  /** In front of the parser that the kernel came with, which still does all other magics. */
  CellMailbox(MagicParser original) {
    this.original = original;
  }

  @Override
  public String transformLineMagics(String cell, Function<LineMagicParseContext, String> line) {
    return original.transformLineMagics(cell, line);
  }

  /** A head alone, which is no magic to the kernel, is a cell with nothing in it. */
  @Override
  public CellMagicParseContext parseCellMagic(String cell) {
    CellMagicParseContext found = original.parseCellMagic(cell);
    CellMagicParseContext read = found == null ? original.parseCellMagic(cell + "\n ") : found;
    return read != null && Magics.byName().containsKey(read.getMagicCall().getName())
        ? keep(read)
        : found;
  }

  private CellMagicParseContext keep(CellMagicParseContext read) {
    String box = UUID.randomUUID().toString();
    boxes.put(box, read.getMagicCall());
    CellMagicArgs sent = CellMagicArgs.of(read.getMagicCall().getName(), List.of(), box);
    return CellMagicParseContext.of(sent, read.getRawArgsLine(), read.getRawCell());
  }

  /** What was kept in this box; a body that was never kept comes as it is. */
  CellMagicArgs open(String name, List<String> arguments, String body) {
    CellMagicArgs kept = boxes.remove(body);
    return kept == null ? CellMagicArgs.of(name, arguments, body) : kept;
  }
}
