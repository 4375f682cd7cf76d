package chainrule.formula.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The macros that are known before a text, and those that it adds. */
final class MacroScope {
  private final Map<String, Macro> before;
  private final Map<String, Macro> own = new LinkedHashMap<>();

  /**
   * Adds none yet.
   *
   * @param before those known before the text. Not modified.
   */
  MacroScope(Map<String, Macro> before) {
    this.before = before;
  }

  Optional<Macro> get(String name) {
    return Optional.ofNullable(own.getOrDefault(name, before.get(name)));
  }

  void put(String name, Macro macro) {
    own.put(name, macro);
  }

  /** All of them. */
  Map<String, Macro> all() {
    Map<String, Macro> all = new LinkedHashMap<>(before);
    all.putAll(own);
    return all;
  }
}
