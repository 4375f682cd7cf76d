package chainrule.notebook;

import java.util.List;

/**
 * A cell that is a magic.
 *
 * @param name what stands behind {@code %%}
 * @param arguments the other words of the first line
 * @param body the other lines
 */
record CellMagic(String name, List<String> arguments, String body) {
  static CellMagic of(String cell) {
    String[] headAndBody = cell.split("\n", 2);
    List<String> words = List.of(headAndBody[0].substring(2).split("\\s+"));
    return new CellMagic(words.get(0), words.subList(1, words.size()), headAndBody[1]);
  }

  /** What a kernel would show. */
  Object value() {
    return Magics.byName().get(name).apply(arguments, body);
  }
}
