package chainrule.notebook;

import chainrule.text.SpellingSuggestions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The cell magics of this library, for the kernels' adapters to register. */
public final class Magics {
  private Magics() {}

  /**
   * Refuses a name that is near that of a magic of this library, and is not known.
   *
   * @param name what stands behind {@code %%}
   * @param known the names that the kernel knows
   * @throws IllegalArgumentException with the name that was meant
   */
  public static void requireSpelled(String name, Collection<String> known) {
    List<String> near = SpellingSuggestions.nearest(name, byName().keySet());
    if (!known.contains(name) && !near.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no %%%%%s; did you mean %%%%%s?".formatted(name, near.get(0)));
    }
  }

  /** Name → (words behind the name, lines of the cell) → what the cell shows. */
  public static Map<String, BiFunction<List<String>, String, Object>> byName() {
    Map<String, BiFunction<List<String>, String, Object>> magics = new LinkedHashMap<>();
    magics.put(DeriveMagic.NAME, DeriveMagic::run);
    magics.put(ExerciseMagic.NAME, ExerciseMagic::run);
    magics.put(LadderMagic.NAME, LadderMagic::run);
    return magics;
  }
}
