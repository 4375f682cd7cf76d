package chainrule.notebook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Cells on their way to their magic. A kernel writes a magic's cell into Java code, where a
 * backslash, a quote or a long string breaks it or holds it up. So a cell of ours is kept here, and
 * only the key of its box is written.
 */
public final class CellBodyStore {
  private final Map<String, Cell> boxes = new ConcurrentHashMap<>();

  /** An empty one. */
  public CellBodyStore() {}

  private record Cell(List<String> arguments, String body) {}

  /** Whether a magic of this name is ours. */
  public static boolean takes(String name) {
    return Magics.byName().containsKey(name);
  }

  /**
   * Keeps a cell.
   *
   * @param arguments the words behind the magic's name
   * @param body the lines
   * @return the key of its box, to be written in the place of the body
   */
  public String keep(List<String> arguments, String body) {
    String key = UUID.randomUUID().toString();
    boxes.put(key, new Cell(List.copyOf(arguments), body));
    return key;
  }

  /**
   * A magic that is handed keys, and opens their boxes; a body that is no key is taken as it comes.
   *
   * @param magic (words behind the name, lines of the cell) → what the cell shows
   */
  public BiFunction<List<String>, String, Object> opening(
      BiFunction<List<String>, String, Object> magic) {
    return (arguments, body) -> {
      Cell kept = boxes.remove(body);
      return kept == null
          ? magic.apply(arguments, body)
          : magic.apply(kept.arguments(), kept.body());
    };
  }
}
