package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.CellMagicArgs;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stands in for IJava, which is on no registry: the class name, the methods and the field that are
 * used, on the real base kernel with its real parser. tests/test_ijava.py runs the real one.
 */
public final class IJava extends BaseKernel {
  private static final IJava KERNEL = new IJava();
  private final List<DisplayData> displayed = new ArrayList<>();
  private final Magics magics = new Magics();
  private final Transformer transformer = new Transformer();

  public static IJava getKernelInstance() {
    return KERNEL;
  }

  public static List<DisplayData> displayed() {
    return KERNEL.displayed;
  }

  private static final class Transformer {
    private final MagicParser parser = new MagicParser("(?<=(?:^|=))\\s*%", "%%");
  }

  /**
   * Runs a cell magic as IJava does: name, words and body go through Java's and a format's quotes,
   * so none of them may hold what is special there; the value is dropped.
   */
  public void run(String cell) throws Exception {
    CellMagicArgs call = transformer.parser.parseCellMagic(cell).getMagicCall();
    Stream.concat(Stream.of(call.getBody()), call.getArgs().stream())
        .filter(text -> !text.matches("[\\w-]{0,60000}"))
        .forEach(
            text -> {
              throw new IllegalArgumentException("IJava would mangle " + text);
            });
    magics.applyCellMagic(call.getName(), call.getArgs(), call.getBody());
  }

  public Magics getMagics() {
    return magics;
  }

  @Override
  public void display(DisplayData data) {
    displayed.add(data);
  }

  @Override
  public DisplayData eval(String code) {
    return new DisplayData(code);
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("Java").build();
  }
}
