package chainrule.notebook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The bodies of cell magics, by key. A kernel turns a magic's cell into Java code, in which a
 * backslash, a quote or a long string may fail to compile or take long. So the body of a cell is
 * stored here, and the code contains its key only.
 */
public final class CellBodyStore {
  private final Map<String, Cell> cells = new ConcurrentHashMap<>();

  /** An empty store. */
  public CellBodyStore() {}

  private record Cell(List<String> arguments, String body) {}

  /** Whether this library has a magic of this name. */
  public static boolean hasMagic(String name) {
    return Magics.byName().containsKey(name);
  }

  /**
   * Stores a cell.
   *
   * @param arguments the words behind the magic's name
   * @param body the lines
   * @return its key, to be written in place of the body
   */
  public String put(List<String> arguments, String body) {
    String key = UUID.randomUUID().toString();
    cells.put(key, new Cell(List.copyOf(arguments), body));
    return key;
  }

  /**
   * A magic that takes keys and looks up their cells; a body that is not a key is used as it is.
   *
   * @param magic (words behind the name, lines of the cell) → what the cell shows
   */
  public BiFunction<List<String>, String, Object> byKey(
      BiFunction<List<String>, String, Object> magic) {
    return (arguments, body) -> {
      Cell kept = cells.remove(body);
      return kept == null
          ? magic.apply(arguments, body)
          : magic.apply(kept.arguments(), kept.body());
    };
  }
}
