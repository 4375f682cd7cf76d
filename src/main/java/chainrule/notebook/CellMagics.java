package chainrule.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cell magics of this library, the same on both kernels: a cell begins with {@code %%name}. */
public final class CellMagics {
  private static final Map<String, CellMagic> BY_NAME = byName();

  private CellMagics() {}

  /** What a cell magic does. */
  @FunctionalInterface
  private interface CellMagic {
    Object run(List<String> arguments, String body);
  }

  private static Map<String, CellMagic> byName() {
    Map<String, CellMagic> magics = new LinkedHashMap<>();
    magics.put(DeriveMagic.NAME, DeriveMagic::run);
    return magics;
  }

  /** What may stand behind {@code %%}. */
  public static Iterable<String> names() {
    return BY_NAME.keySet();
  }

  /** Whether {@code %%name} is one of this library's. */
  public static boolean isOne(String name) {
    return BY_NAME.containsKey(name);
  }

  /**
   * Runs a cell.
   *
   * @param name one of {@link #names()}
   * @param arguments the words behind the name
   * @param body the cell without its first line
   * @return what the cell shows
   * @throws IllegalArgumentException if the words or the body are refused, in one sentence
   */
  public static Object run(String name, List<String> arguments, String body) {
    return BY_NAME.get(name).run(arguments, body);
  }
}
