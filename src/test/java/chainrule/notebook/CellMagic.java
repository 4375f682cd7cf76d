package chainrule.notebook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cell that is a magic.
 *
 * @param name what stands behind {@code %%}
 * @param arguments the other words of the first line
 * @param body the other lines
 */
record CellMagic(String name, List<String> arguments, String body) {
  private static final Map<CellMagic, Object> DERIVED = new ConcurrentHashMap<>();

  static CellMagic of(String cell) {
    String[] headAndBody = cell.split("\n", 2);
    List<String> words = List.of(headAndBody[0].substring(2).split("\\s+"));
    return new CellMagic(words.get(0), words.subList(1, words.size()), headAndBody[1]);
  }

  /** What a kernel would show; a derivation is checked once for all tests. */
  Object value() {
    return name.equals(DeriveMagic.NAME)
        ? DERIVED.computeIfAbsent(this, CellMagic::run)
        : run(this);
  }

  private static Object run(CellMagic magic) {
    return Magics.byName().get(magic.name).apply(magic.arguments, magic.body);
  }
}
