package chainrule.formula;

import chainrule.formula.parse.Macros;
import chainrule.formula.resolve.SymbolTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What letters mean in the settings of the course. Each is read once, so that lines of different
 * sections are tried at the same points.
 */
final class CourseSettings {
  private final Map<Key, SymbolTable> meanings = new HashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  private record Key(String setting, Macros macros) {}

  /** Remembers that lines are read in a setting. */
  void take(String setting) {
    taken.add(setting);
  }

  /** The settings in which lines are read, in order. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  /** The names of all settings, those first in which lines are read. */
  Stream<String> inOrder() {
    return Stream.concat(taken.stream(), Setting.names().stream()).distinct();
  }

  /** The names of a setting, and macros in the place of its own. */
  SymbolTable names(String setting, Macros macros) {
    return meanings.computeIfAbsent(
        new Key(setting, macros), key -> Setting.named(setting).meanings().withMacros(macros));
  }
}
