package chainrule.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The cell magics of this library, for the kernels' adapters to register. */
public final class Magics {
  private Magics() {}

  /** Name → (words behind the name, lines of the cell) → what the cell shows. */
  public static Map<String, BiFunction<List<String>, String, Object>> byName() {
    Map<String, BiFunction<List<String>, String, Object>> magics = new LinkedHashMap<>();
    magics.put(DeriveMagic.NAME, DeriveMagic::run);
    magics.put(ExerciseMagic.NAME, ExerciseMagic::run);
    return magics;
  }
}
